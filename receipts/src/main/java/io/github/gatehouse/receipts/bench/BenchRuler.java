package io.github.gatehouse.receipts.bench;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How long one unit of the same integer work took, before a run and after it: two sessions in which
 * it differs were not measured on a machine of one speed.
 *
 * @param beforeNanos CPU nanoseconds for one unit when the run began, positive
 * @param afterNanos the same when it ended
 */
public record BenchRuler(BigDecimal beforeNanos, BigDecimal afterNanos) {
  public BenchRuler {
    Objects.requireNonNull(beforeNanos, "beforeNanos");
    Objects.requireNonNull(afterNanos, "afterNanos");
    if (beforeNanos.signum() <= 0 || afterNanos.signum() <= 0) {
      throw new IllegalArgumentException(
          "ruler of " + beforeNanos + " and " + afterNanos + " ns; both must be positive");
    }
  }
}
