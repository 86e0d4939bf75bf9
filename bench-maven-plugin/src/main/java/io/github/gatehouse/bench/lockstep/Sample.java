package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.measurement.TimePerOperation;
import java.io.IOException;
import java.util.List;

/**
 * One iteration of one fork. What could not be measured is {@code NaN}.
 *
 * @param wallNanos per operation, as JMH scored it, positive
 * @param operations that the iteration did, 1 or more
 * @param cpuNanos of the worker threads, per operation
 * @param bytes that the worker threads allocated, per operation
 * @param compileMillis that the JIT compiler ran, or was kept from the processor, since the
 *     iteration before
 * @param gcMillis of collections meanwhile
 * @param others cores that other processes used on average, 0 or more
 * @param waitedNanos that the worker threads waited of their own will, per operation: asleep,
 *     blocked or parked, and not merely out of turn on a busy machine
 * @param timed part of the workers' own time, running or out of turn, that JMH timed; about 1, and
 *     less where fixtures run for each invocation or iteration
 */
public record Sample(
    double wallNanos,
    long operations,
    double cpuNanos,
    double bytes,
    long compileMillis,
    long gcMillis,
    double others,
    double waitedNanos,
    double timed) {
  public Sample {
    if (!(wallNanos > 0) || operations < 1) {
      throw new IllegalArgumentException(
          wallNanos + " ns per operation, " + operations + " operations; both must be positive");
    }
  }

  /**
   * From what a fork says after an iteration.
   *
   * @param words score, unit, operations, workers, worker nanoseconds, worker bytes, compile ms, GC
   *     ms, others' nanoseconds, elapsed nanoseconds, nanoseconds the workers waited
   * @throws IOException if they are not of that form
   */
  static Sample parse(List<String> words) throws IOException {
    try {
      double wall = TimePerOperation.nanos(Double.parseDouble(words.get(0)), words.get(1));
      long operations = Math.max(1, Long.parseLong(words.get(2)));
      return new Sample(
          wall,
          operations,
          known(words.get(4)) / operations,
          known(words.get(5)) / operations,
          Long.parseLong(words.get(6)),
          Long.parseLong(words.get(7)),
          known(words.get(8)) / Math.max(1, Long.parseLong(words.get(9))),
          known(words.get(10)) / operations,
          timed(wall * operations, words));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("a fork reported " + words + ": " + e.getMessage(), e);
    }
  }

  private static double timed(double nanos, List<String> words) {
    int workers = Integer.parseInt(words.get(3));
    // A throughput adds up over the workers, a time is that of each.
    double all = words.get(1).startsWith("ops/") ? nanos * workers : nanos;
    double waited = known(words.get(10));
    double own =
        Double.isNaN(waited)
            ? known(words.get(4))
            : workers * (double) Long.parseLong(words.get(9)) - waited;
    return own > 0 ? all / own : Double.NaN;
  }

  /** CPU time of the workers where it is known, wall time otherwise. */
  double steadyNanos() {
    return cpuNanos > 0 ? cpuNanos : wallNanos;
  }

  /**
   * Nanoseconds of the whole iteration that the workers ran or waited of their own will: not those
   * that a busy machine kept from them. All of it, where the system does not tell.
   */
  double ownNanos() {
    double own = (cpuNanos + waitedNanos) * operations;
    return own > 0 ? own : wallNanos * operations;
  }

  private static double known(String text) {
    long value = Long.parseLong(text);
    return value < 0 ? Double.NaN : value;
  }
}
