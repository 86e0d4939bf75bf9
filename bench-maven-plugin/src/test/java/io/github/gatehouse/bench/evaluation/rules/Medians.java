package io.github.gatehouse.bench.evaluation.rules;

import org.apache.commons.statistics.descriptive.Median;

/** The middle of values. */
final class Medians {
  private Medians() {}

  static double of(double[] values) {
    return Median.withDefaults().evaluate(values.clone());
  }
}
