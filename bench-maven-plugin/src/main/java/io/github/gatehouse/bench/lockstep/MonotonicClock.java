package io.github.gatehouse.bench.lockstep;

import java.time.Duration;

/** Time that never jumps, whatever happens to the clock on the wall. */
final class MonotonicClock {
  private MonotonicClock() {}

  /** A moment that lies so far ahead. */
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** A moment. */
  record Deadline(long nanos) {
    boolean passed() {
      return System.nanoTime() - nanos > 0;
    }
  }
}
