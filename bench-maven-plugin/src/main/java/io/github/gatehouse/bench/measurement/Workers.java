package io.github.gatehouse.bench.measurement;

import java.util.List;

/**
 * What the worker threads of a benchmark's forks used, beside its score.
 *
 * @param cpuLogs for each fork the mean, over its iterations, of the logarithm of CPU nanoseconds
 *     per operation; empty where it is not known of every fork
 * @param bytes for each fork the median, over its iterations, of bytes allocated per operation;
 *     empty where it is not known of every fork
 * @param waiting largest share of a fork's time that its workers waited of their own will, 0 to 1;
 *     {@code NaN} where it is not known
 * @param operations fewest of an iteration; 0 where it is not known
 */
public record Workers(List<Double> cpuLogs, List<Double> bytes, double waiting, double operations) {
  /** A larger share of voluntary waiting makes the wall clock the measure. */
  private static final double WAITS = 0.05;

  public Workers {
    cpuLogs = List.copyOf(cpuLogs);
    bytes = List.copyOf(bytes);
  }

  /** Of results that say nothing of it: another tool wrote them, or an older version. */
  public static Workers unknown() {
    return new Workers(List.of(), List.of(), Double.NaN, 0);
  }

  /** True where CPU time is all the time that operations take. */
  public boolean compute() {
    return !cpuLogs.isEmpty() && waiting <= WAITS;
  }
}
