package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1361/1363 pass}: so many of all passed.
 *
 * @param excused those that a reader is told were skipped or waived
 * @param before what stands before the numbers, such as the name of a suite
 */
record Count(int some, int all, int excused, String before, String shown) {
  private static final Pattern PASSES =
      Pattern.compile(
          "(?<![\\d./])(\\d{1,9})(?: ?/ ?| of )(\\d{1,9})(?![\\d./])(?: \\p{L}{1,20}){0,2}?"
              + " (?:pass|passed|passing|passes|green|succeeded|successful)\\b");
  private static final Pattern EXCUSED =
      Pattern.compile("(?<![\\d./])(\\d{1,9}) (?:skipped|ignored|waived|disabled)\\b");

  /** All counts of passes in a text. */
  static List<Count> of(String text) {
    int excused = 0;
    Matcher others = EXCUSED.matcher(text);
    while (others.find()) {
      excused = Math.max(excused, Integer.parseInt(others.group(1)));
    }
    List<Count> counts = new ArrayList<>();
    Matcher passes = PASSES.matcher(text);
    while (passes.find()) {
      counts.add(
          new Count(
              Integer.parseInt(passes.group(1)),
              Integer.parseInt(passes.group(2)),
              excused,
              text.substring(0, passes.start()).strip(),
              passes.group()));
    }
    return counts;
  }

  boolean partial() {
    return some < all && (long) some + excused < all;
  }
}
