package io.github.gatehouse.quantization.benchmarks.overhead;

/** The clock that durations of steps are measured with. */
final class StepClock {
  private StepClock() {}

  /** Nanoseconds since some moment, never backwards. */
  static long nanos() {
    return System.nanoTime();
  }
}
