package io.github.gatehouse.bench.lockstep;

import java.time.Duration;

/** Time that never jumps, whatever happens to the clock on the wall. */
public final class MonotonicClock {
  private MonotonicClock() {}

  /** Nanoseconds since some moment, never backwards. */
  public static long nanos() {
    return System.nanoTime();
  }

  /** A moment that lies so far ahead. */
  static Deadline in(Duration time) {
    return new Deadline(nanos() + time.toNanos());
  }

  /** A moment. */
  record Deadline(long nanos) {
    boolean passed() {
      return MonotonicClock.nanos() - nanos > 0;
    }
  }
}
