package io.github.gatehouse.bench.why;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** From how many standard errors on a difference is claimed. */
final class Threshold {
  /**
   * Chance of one false claim or more among things compared with each other, where all are equal.
   */
  private static final double FALSE_CLAIMS = 0.01;

  private static final double LEAST = 3;

  private Threshold() {}

  /** Three, or more where so many things are compared that chance alone would exceed three. */
  static double among(int comparisons) {
    double tail = FALSE_CLAIMS / 2 / Math.max(1, comparisons);
    return Math.max(LEAST, NormalDistribution.of(0, 1).inverseSurvivalProbability(tail));
  }
}
