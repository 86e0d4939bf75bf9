package io.github.gatehouse.bench.bisect;

import java.util.Objects;

/**
 * What a comparison of one commit with the good one says.
 *
 * @param answer slow, as fast as the good one, or nothing
 * @param d mean over pairs of ln(commit/good); NaN where nothing was measured
 * @param low lower end of its interval
 * @param high upper end of it
 * @param pairs measured
 * @param reason why there is no answer, one line; null where there is one
 */
public record Compared(Answer answer, double d, double low, double high, int pairs, String reason) {
  /** What can be said of a commit. */
  public enum Answer {
    /** Slower than the good one beyond the tolerance. */
    SLOW,
    /** Slowdowns that are to be found are ruled out. */
    FAST,
    /** Not built, or not decided. */
    UNKNOWN
  }

  public Compared {
    Objects.requireNonNull(answer, "answer");
    if (answer == Answer.UNKNOWN) {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Nothing was measured. */
  public static Compared skipped(String reason) {
    return new Compared(Answer.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, 0, reason);
  }
}
