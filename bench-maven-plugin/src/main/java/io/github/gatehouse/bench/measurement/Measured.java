package io.github.gatehouse.bench.measurement;

import java.util.List;
import java.util.Objects;

/**
 * What one benchmark's forks measured.
 *
 * @param threads threads that ran the benchmark at once, 1 or more
 * @param forkLogs for each fork the mean, over its iterations, of ln(nanoseconds per operation):
 *     the fork is the sample, because iterations of one JVM share its luck with compilation and
 *     memory layout
 * @param workers what they used
 */
public record Measured(BenchmarkKey key, int threads, List<Double> forkLogs, Workers workers) {
  public Measured {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(workers, "workers");
    forkLogs = List.copyOf(forkLogs);
  }

  /** Geometric mean over forks, nanoseconds per operation. */
  public double nanosPerOperation() {
    return Math.exp(
        forkLogs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
  }
}
