package io.github.gatehouse.bench.lockstep;

import java.util.List;

/**
 * Whether a fork is warm, or still drifts: judged by its iterations alone.
 *
 * <p>Warm after at least 10 iterations, when the compiler has been quiet for the last five and the
 * last three took on average within 5 % of the three before.
 */
final class Warmth {
  private static final int FEWEST = 10;
  private static final int QUIET = 5;
  private static final long COMPILE_MILLIS = 15;
  private static final int MEAN = 3;
  private static final double STEADY = 0.05;
  private static final double DRIFT = 0.025;

  private Warmth() {}

  static boolean warm(List<Sample> samples) {
    int n = samples.size();
    if (n < FEWEST) {
      return false;
    }
    double last = mean(samples.subList(n - MEAN, n));
    double before = mean(samples.subList(n - 2 * MEAN, n - MEAN));
    return compiled(samples) && Math.abs(last / before - 1) <= STEADY;
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
    int half = samples.size() / 2;
    double first = mean(samples.subList(0, half));
    double second = mean(samples.subList(half, samples.size()));
    return Math.abs(second / first - 1) > DRIFT;
  }

  private static double mean(List<Sample> samples) {
    return samples.stream().mapToDouble(Sample::steadyNanos).average().orElse(Double.NaN);
  }
}
