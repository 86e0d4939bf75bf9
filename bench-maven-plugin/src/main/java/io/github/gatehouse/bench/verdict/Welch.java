package io.github.gatehouse.bench.verdict;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's interval for a difference of means with unequal variances (B. L. Welch, Biometrika 34,
 * 1947; degrees of freedom after Satterthwaite, 1946).
 */
final class Welch {
  private Welch() {}

  /**
   * The interval for mean(candidate) − mean(baseline).
   *
   * @param confidence two-sided, in (0, 1)
   * @throws IllegalArgumentException with fewer than two values on a side: one value has no
   *     variance
   */
  static Interval interval(List<Double> baseline, List<Double> candidate, double confidence) {
    if (baseline.size() < 2 || candidate.size() < 2) {
      throw new IllegalArgumentException(
          baseline.size() + " and " + candidate.size() + " values; at least 2 a side are needed");
    }
    double estimate = mean(candidate) - mean(baseline);
    double b = variance(baseline) / baseline.size();
    double c = variance(candidate) / candidate.size();
    double error = Math.sqrt(b + c);
    if (error == 0) {
      return new Interval(estimate, estimate, estimate, 0, baseline.size() + candidate.size() - 2d);
    }
    double freedom =
        (b + c) * (b + c) / (b * b / (baseline.size() - 1) + c * c / (candidate.size() - 1));
    double half = quantile(freedom, (1 + confidence) / 2) * error;
    return new Interval(estimate, estimate - half, estimate + half, error, freedom);
  }

  static double quantile(double degreesOfFreedom, double probability) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  private static double variance(List<Double> values) {
    double mean = mean(values);
    return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
  }
}
