package io.github.gatehouse.bench.overhead;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's interval for a mean.
 *
 * @param mean estimate
 * @param low lower end
 * @param high upper end
 */
record MeanInterval(double mean, double low, double high) {
  /** Of what does not exist, and costs nothing. */
  static final MeanInterval ZERO = new MeanInterval(0, 0, 0);

  /**
   * The two-sided interval.
   *
   * @param values two or more: one value has no variance
   * @param confidence in (0, 1)
   */
  static MeanInterval of(List<Double> values, double confidence) {
    int n = values.size();
    if (n < 2) {
      throw new IllegalArgumentException(n + " values; an interval needs 2");
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).sum() / n;
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double quantile = TDistribution.of(n - 1d).inverseCumulativeProbability((1 + confidence) / 2);
    double half = quantile * Math.sqrt(squares / (n - 1) / n);
    return new MeanInterval(mean, mean - half, mean + half);
  }

  MeanInterval times(double factor) {
    return new MeanInterval(factor * mean, factor * low, factor * high);
  }

  MeanInterval plus(MeanInterval other) {
    return new MeanInterval(mean + other.mean, low + other.low, high + other.high);
  }

  /**
   * Divided by something positive, each end by the end that leaves more room.
   *
   * @throws IllegalArgumentException if the divisor may be 0 or less
   */
  MeanInterval over(MeanInterval divisor) {
    if (!(divisor.low > 0)) {
      throw new IllegalArgumentException("the divisor reaches " + divisor.low + "; it must not");
    }
    return new MeanInterval(
        mean / divisor.mean,
        low / (low < 0 ? divisor.low : divisor.high),
        high / (high < 0 ? divisor.high : divisor.low));
  }
}
