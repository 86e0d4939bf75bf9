package io.github.gatehouse.routing.claims;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers that are only known to be below or above something. */
final class Bound {
  private static final String NUMBER = "[~+-]?\\d{1,9}(?:\\.\\d{1,9})?";
  private static final String UNIT =
      "(%|ms|µs|μs|us|ns|s|sec|secs|seconds?|min|minutes?|×|x|dB|[KMG]i?B)(?![\\w%])";
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:<{1,2}=?|>{1,2}=?|≤|≥|\\bless than|\\bunder|\\bbelow|\\bmore than|\\babove) {0,2}"
              + NUMBER
              + " ?"
              + UNIT,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE =
      Pattern.compile("(?<![\\w.])" + NUMBER + " ?" + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern FIGURE =
      Pattern.compile(NUMBER + " ?" + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_OF_A_FIGURE = Pattern.compile("[^\\d.%\\p{L}×]");

  private Bound() {}

  /** The first bound of a text that gives no value in the unit of the bound. */
  static Optional<String> alone(String text) {
    Set<String> measured =
        VALUE
            .matcher(BOUND.matcher(text).replaceAll(" "))
            .results()
            .map(value -> value.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return BOUND
        .matcher(text)
        .results()
        .filter(bound -> !measured.contains(bound.group(1).toLowerCase(Locale.ROOT)))
        .map(MatchResult::group)
        .findFirst();
  }

  /** The number with its unit, without blanks. */
  static String figure(String bound) {
    Matcher value = FIGURE.matcher(bound);
    return NOT_OF_A_FIGURE.matcher(value.find() ? value.group() : bound).replaceAll("");
  }
}
