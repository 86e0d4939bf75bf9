package io.github.gatehouse.gate.features;

import java.time.Duration;
import java.time.Instant;

/**
 * How long combinations may take.
 *
 * @param end of all
 * @param each at most
 */
public record TimeBudget(Instant end, Duration each) {
  public TimeBudget {
    if (each.isZero() || each.isNegative()) {
      throw new IllegalArgumentException(
          "gate.features.timeout is " + each.toSeconds() + " s; at least 1 s");
    }
  }

  /** A budget that starts now. */
  public static TimeBudget from(Instant now, Duration all, Duration each) {
    if (all.isZero() || all.isNegative()) {
      throw new IllegalArgumentException(
          "gate.features.budget is " + all.toSeconds() + " s; at least 1 s");
    }
    return new TimeBudget(now.plus(all), each);
  }

  /** What a combination that starts now may take; zero where nothing is left. */
  public Duration left(Instant now) {
    Duration left = Duration.between(now, end);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(each) < 0 ? left : each;
  }
}
