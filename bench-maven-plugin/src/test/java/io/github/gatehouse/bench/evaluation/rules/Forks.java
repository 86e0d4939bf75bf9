package io.github.gatehouse.bench.evaluation.rules;

import java.util.Arrays;
import java.util.List;

/**
 * What one run measured of one benchmark.
 *
 * @param forks one or more; of each the time per operation of every iteration, one or more
 */
public record Forks(List<double[]> forks) {
  public Forks {
    forks = List.copyOf(forks);
    if (forks.isEmpty() || forks.stream().anyMatch(fork -> fork.length == 0)) {
      throw new IllegalArgumentException("a run has forks, and each of them iterations");
    }
  }

  /** Forks of one iteration each. */
  public static Forks of(double... times) {
    return new Forks(Arrays.stream(times).mapToObj(time -> new double[] {time}).toList());
  }

  /** All iterations, as if they were independent. */
  public double[] iterations() {
    return forks.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** The mean of each fork. */
  public double[] means() {
    return forks.stream()
        .mapToDouble(fork -> Arrays.stream(fork).average().orElseThrow())
        .toArray();
  }

  /** The mean over all iterations. */
  public double mean() {
    return Arrays.stream(iterations()).average().orElseThrow();
  }
}
