package io.github.gatehouse.gate.mutation;

import java.math.BigDecimal;

/**
 * What is asked of the mutants.
 *
 * @param threshold score that the lower bound must reach, in percent, from 0 to less than 100
 * @param base name of the branch and commit, {@code main@8a413dd}; empty where there is none
 * @param command that measures again
 */
public record MutationPolicy(BigDecimal threshold, String base, String command) {
  public MutationPolicy {
    if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.valueOf(100)) >= 0) {
      throw new IllegalArgumentException(
          "gate.mutation.threshold is " + threshold + "; at least 0 and less than 100");
    }
  }

  /**
   * A threshold as it is written in a POM.
   *
   * @throws IllegalArgumentException if it is no number
   */
  public static BigDecimal percent(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "gate.mutation.threshold is '" + text + "'; a number of percent", e);
    }
  }
}
