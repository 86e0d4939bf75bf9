package io.github.gatehouse.bench.evaluation.rules;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Bencher's t-test threshold with an upper boundary of 0.99 (its documentation, "Thresholds and
 * Alerts"): the head's mean lies above the mean of the runs before by more than Student's 99 %
 * quantile times their standard deviation.
 */
public record PredictedBoundary(int forks) implements Rule {
  private static final double BOUNDARY = 0.99;

  @Override
  public String name() {
    return "above 0.99 of what earlier runs predict (Bencher)";
  }

  @Override
  public boolean historical() {
    return true;
  }

  @Override
  public boolean alarms(Evidence evidence) {
    return evidence.head().mean()
        > boundary(
            Stream.concat(evidence.history().stream(), Stream.of(evidence.base()))
                .mapToDouble(Forks::mean)
                .toArray());
  }

  static double boundary(double[] runs) {
    double mean = Arrays.stream(runs).average().orElseThrow();
    double squares = DoubleStream.of(runs).map(run -> (run - mean) * (run - mean)).sum();
    double deviation = Math.sqrt(squares / (runs.length - 1));
    return mean
        + TDistribution.of(runs.length - 1).inverseCumulativeProbability(BOUNDARY) * deviation;
  }
}
