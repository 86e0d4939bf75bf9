package io.github.gatehouse.bench.evaluation.rules;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Alarms where the head's 99.9 % interval lies above the base's. The interval is the {@code Score ±
 * Error} that JMH prints: Student's, over the iterations of all forks together ({@code
 * org.openjdk.jmh.util.Statistics#getMeanErrorAt}, called with 0.999).
 */
public record DisjointErrors(int forks) implements Rule {
  private static final double CONFIDENCE = 0.999;

  @Override
  public String name() {
    return "99.9 % intervals disjoint (JMH's error)";
  }

  @Override
  public boolean alarms(Evidence evidence) {
    double[] base = evidence.base().iterations();
    double[] head = evidence.head().iterations();
    return mean(head) - error(head) > mean(base) + error(base);
  }

  /** Half the interval. */
  static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / (values.length - 1));
    double quantile =
        TDistribution.of(values.length - 1).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    return quantile * deviation / Math.sqrt(values.length);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
