package io.github.gatehouse.bench.judgement;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/** One-sided bounds for a mean (Student, Biometrika 6, 1908). */
final class Student {
  private final double confidence;
  private final Map<Integer, Double> quantiles = new HashMap<>();

  /**
   * @param confidence of one bound, in (0.5, 1)
   */
  Student(double confidence) {
    this.confidence = confidence;
  }

  /** What the mean is below; {@code NaN} with fewer than two data. */
  double upper(double[] data) {
    return mean(data) + half(data);
  }

  /** What the mean is above; {@code NaN} with fewer than two data. */
  double lower(double[] data) {
    return mean(data) - half(data);
  }

  private double half(double[] data) {
    return data.length < 2 ? Double.NaN : half(data.length, deviation(data));
  }

  /** From the mean of so many data, 2 or more, with a standard deviation, to its bound. */
  double half(int data, double deviation) {
    double quantile = quantiles.computeIfAbsent(data - 1, freedom -> quantile(freedom, confidence));
    return quantile * deviation / Math.sqrt(data);
  }

  private static double quantile(double freedom, double probability) {
    return TDistribution.of(freedom).inverseSurvivalProbability(1 - probability);
  }

  static double mean(double[] data) {
    double sum = 0;
    for (double datum : data) {
      sum += datum;
    }
    return sum / data.length;
  }

  /** Standard deviation; {@code NaN} with fewer than two data. */
  static double deviation(double[] data) {
    if (data.length < 2) {
      return Double.NaN;
    }
    double mean = mean(data);
    double squares = 0;
    for (double datum : data) {
      squares += (datum - mean) * (datum - mean);
    }
    return Math.sqrt(squares / (data.length - 1));
  }
}
