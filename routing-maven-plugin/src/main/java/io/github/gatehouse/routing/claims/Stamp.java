package io.github.gatehouse.routing.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with a time of day, as it stands in a text.
 *
 * @param earliest instant that it can mean: without a zone, that of the easternmost one
 * @param zoned true where its zone is named
 */
record Stamp(String shown, Instant earliest, boolean zoned, int start, int end) {
  private static final Pattern STAMP =
      Pattern.compile(
          "(?<![\\d-])(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?"
              + "(?: ?(Z\\b|UTC\\b|GMT\\b|[+-]\\d{2}:\\d{2}))?");
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  /** All stamps of a text, in order; what is no date of the calendar is none. */
  static List<Stamp> of(String text) {
    List<Stamp> stamps = new ArrayList<>();
    Matcher matcher = STAMP.matcher(text);
    while (matcher.find()) {
      String zone = matcher.group(3);
      try {
        LocalDateTime local = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2));
        Instant earliest = local.toInstant(zone == null ? EASTERNMOST : offset(zone));
        stamps.add(
            new Stamp(matcher.group(), earliest, zone != null, matcher.start(), matcher.end()));
      } catch (DateTimeException e) {
        // A thirtieth of February is no time that anything could be compared with.
        continue;
      }
    }
    return stamps;
  }

  private static ZoneOffset offset(String zone) {
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  boolean before(Stamp other) {
    return zoned == other.zoned && earliest.isBefore(other.earliest);
  }
}
