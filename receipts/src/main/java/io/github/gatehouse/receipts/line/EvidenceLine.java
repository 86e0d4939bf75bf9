package io.github.gatehouse.receipts.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A parsed evidence line, {@code gate: tool: segment; segment, segment}. {@link #toString()} gives
 * back the very text that was parsed.
 *
 * @param gate id of the gate
 * @param tool one or several tools joined by {@code +}
 * @param segments in order, at least one
 */
public record EvidenceLine(String gate, String tool, List<Segment> segments) {
  /** Longer lines are refused, in characters. */
  public static final int MAX_LENGTH = 4_096;

  private static final Pattern LINE =
      Pattern.compile("([a-z][a-z0-9_-]{0,39}): ([^\\s:;,]+(?: [^\\s:;,]+)*): (\\S.*)");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9})/(\\d{1,9}) (\\S.*)");
  private static final Pattern QUANTITY = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?) (\\S.*)");
  private static final Pattern KEY_VALUE = Pattern.compile("([a-z][a-z _-]*): (\\S.*)");

  public EvidenceLine {
    segments = List.copyOf(segments);
  }

  /**
   * Parses one line.
   *
   * @throws IllegalArgumentException if the line has no gate, tool or segment, or is longer than
   *     {@value #MAX_LENGTH} characters
   */
  public static EvidenceLine parse(String line) {
    if (line.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "evidence line of " + line.length() + " characters; at most " + MAX_LENGTH);
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "no evidence line: '" + line + "'\nFix: gate: tool: segment; segment");
    }
    return new EvidenceLine(matcher.group(1), matcher.group(2), split(matcher.group(3)));
  }

  /** Separators count outside parentheses only. */
  private static List<Segment> split(String text) {
    List<Segment> segments = new ArrayList<>();
    String separator = "";
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      boolean separates = (c == ';' || c == ',') && depth == 0 && text.startsWith(" ", i + 1);
      if (separates) {
        segments.add(new Segment(separator, part(text.substring(start, i))));
        separator = c + " ";
        start = i + 2;
      }
    }
    segments.add(new Segment(separator, part(text.substring(start))));
    return segments;
  }

  private static Segment.Part part(String text) {
    Matcher count = COUNT.matcher(text);
    if (count.matches()) {
      Segment.Part parsed =
          new Segment.Count(
              Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2)), count.group(3));
      return parsed.text().equals(text) ? parsed : new Segment.Text(text);
    }
    Matcher quantity = QUANTITY.matcher(text);
    if (quantity.matches()) {
      return new Segment.Quantity(quantity.group(1), quantity.group(2));
    }
    Matcher keyValue = KEY_VALUE.matcher(text);
    return keyValue.matches()
        ? new Segment.KeyValue(keyValue.group(1), keyValue.group(2))
        : new Segment.Text(text);
  }

  @Override
  public String toString() {
    return segments.stream()
        .map(segment -> segment.separator() + segment.part().text())
        .collect(Collectors.joining("", gate + ": " + tool + ": ", ""));
  }
}
