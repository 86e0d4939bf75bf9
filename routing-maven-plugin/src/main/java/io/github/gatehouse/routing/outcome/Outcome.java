package io.github.gatehouse.routing.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a decision. */
public enum Outcome {
  /** It was right: what followed did not have to be undone or sent elsewhere. */
  HELD,
  /** The next one sent it back: it was not theirs, or it was not done. */
  BOUNCED,
  /** What was merged upon it had to be undone. */
  REVERTED;

  /**
   * The outcome of that name, in any case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Outcome of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "routing.outcome is '" + word + "'; one of " + words()));
  }

  private static String words() {
    return Arrays.stream(values())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
