package io.github.gatehouse.bench.evaluation.replay;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something happened, with exact 95 % bounds for its chance (C. J. Clopper and E. S.
 * Pearson, Biometrika 26, 1934).
 */
public record Proportion(long times, long of) {
  private static final double CONFIDENCE = 0.95;

  public Proportion {
    if (of < 1 || times < 0 || times > of) {
      throw new IllegalArgumentException(times + " of " + of + " is no proportion");
    }
  }

  /** The share itself. */
  public double value() {
    return (double) times / of;
  }

  /** What the chance is above. */
  public double lower() {
    return times == 0
        ? 0
        : BetaDistribution.of(times, of - times + 1)
            .inverseCumulativeProbability((1 - CONFIDENCE) / 2);
  }

  /** What the chance is below. */
  public double upper() {
    return times == of
        ? 1
        : BetaDistribution.of(times + 1, of - times)
            .inverseSurvivalProbability((1 - CONFIDENCE) / 2);
  }

  /** Both together. */
  public Proportion plus(Proportion other) {
    return new Proportion(times + other.times, of + other.of);
  }
}
