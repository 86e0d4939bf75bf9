package io.github.gatehouse.bench.lockstep;

import java.util.List;

/**
 * Whether a fork is warm, or still drifts: judged by its iterations alone.
 *
 * <p>Warm after at least 10 iterations, when the compiler has been quiet for the last five and the
 * last three took on average within 5 % of the three before. On a busy machine iterations scatter
 * by more than that: a difference that the scatter explains is none. The scatter is told by
 * neighbours (J. von Neumann, Annals of Mathematical Statistics 12, 1941), so that a trend does not
 * hide itself.
 */
final class Warmth {
  private static final int FEWEST = 10;
  private static final int QUIET = 5;
  private static final long COMPILE_MILLIS = 15;
  private static final int MEAN = 3;
  private static final double STEADY = 0.05;
  private static final double DRIFT = 0.025;

  /** Standard errors that a difference must exceed before it is one. */
  private static final double ERRORS = 2;

  private Warmth() {}

  static boolean warm(List<Sample> samples) {
    int n = samples.size();
    return n >= FEWEST && compiled(samples) && !differ(samples.subList(n - 2 * MEAN, n), STEADY);
  }

  /** True where the compiler has been quiet for the last five samples. */
  static boolean compiled(List<Sample> samples) {
    int n = samples.size();
    return n >= QUIET
        && samples.subList(n - QUIET, n).stream().mapToLong(Sample::compileMillis).sum()
            <= COMPILE_MILLIS;
  }

  /** True where the second half of the samples differs from the first by more than 2.5 %. */
  static boolean drifts(List<Sample> samples) {
    return differ(samples, DRIFT);
  }

  /** True where the halves differ by more than a bound, and by more than their scatter explains. */
  private static boolean differ(List<Sample> samples, double bound) {
    double[] logs = samples.stream().mapToDouble(it -> Math.log(it.steadyNanos())).toArray();
    int half = logs.length / 2;
    double difference = Math.abs(mean(logs, half, 2 * half) - mean(logs, 0, half));
    double error = scatter(logs) * Math.sqrt(2.0 / half);
    return difference > Math.max(Math.log1p(bound), ERRORS * error);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /** Standard deviation, from differences of neighbours. */
  private static double scatter(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      double step = values[i] - values[i - 1];
      sum += step * step;
    }
    return Math.sqrt(sum / (2 * (values.length - 1)));
  }
}
