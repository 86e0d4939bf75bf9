package io.github.gatehouse.routing.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time, as it stands in a text.
 *
 * @param seconds at least 0
 */
record Span(String shown, BigDecimal seconds) {
  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\w.:])(\\d{1,9}(?:\\.\\d{1,9})?) ?"
              + "(ms|h|hours?|hrs?|m|min|mins|minutes?|s|sec|secs|seconds?)(?![\\w/%])");
  private static final Pattern LIMIT =
      Pattern.compile("[<>≤≥]|\\b(?:limit|budget|timeout|time-out|slo|at most|max)\\b");

  /** The one span of a text; empty where it names none, several, or a limit. */
  static Optional<Span> only(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Span> spans = LIMIT.matcher(lower).find() ? List.of() : of(lower);
    return spans.size() == 1 ? Optional.of(spans.get(0)) : Optional.empty();
  }

  private static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = -1;
    while (part.find()) {
      BigDecimal seconds = seconds(part.group(1), part.group(2));
      boolean goesOn = end >= 0 && text.substring(end, part.start()).isBlank();
      if (goesOn) {
        Span open = spans.remove(spans.size() - 1);
        spans.add(new Span(open.shown() + " " + part.group(), open.seconds().add(seconds)));
      } else {
        spans.add(new Span(part.group(), seconds));
      }
      end = part.end();
    }
    // A lone "m" may be metres or millions.
    spans.removeIf(span -> span.shown().matches("[\\d.]{1,20} ?m"));
    return spans;
  }

  private static BigDecimal seconds(String number, String unit) {
    BigDecimal value = new BigDecimal(number);
    if (unit.equals("ms")) {
      return value.movePointLeft(3);
    }
    return switch (unit.charAt(0)) {
      case 'h' -> value.multiply(BigDecimal.valueOf(3_600));
      case 'm' -> value.multiply(BigDecimal.valueOf(60));
      default -> value;
    };
  }
}
