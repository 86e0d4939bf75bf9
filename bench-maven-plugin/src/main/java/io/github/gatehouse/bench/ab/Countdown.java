package io.github.gatehouse.bench.ab;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that is given once and runs out, whatever happens to the clock on the wall. */
final class Countdown {
  private final LongSupplier nanos;
  private final long began;
  private final Duration given;

  /**
   * @param nanos since some moment, never backwards
   */
  Countdown(LongSupplier nanos, Duration given) {
    this.nanos = nanos;
    this.given = given;
    this.began = nanos.getAsLong();
  }

  /** The same time from now on. */
  Countdown lap() {
    return lap(given);
  }

  /** Another time from now on, by the same clock. */
  Countdown lap(Duration time) {
    return new Countdown(nanos, time);
  }

  Duration spent() {
    return Duration.ofNanos(nanos.getAsLong() - began);
  }

  /** What is left, negative where it is over. */
  Duration left() {
    return given.minus(spent());
  }

  boolean over() {
    return left().isNegative() || left().isZero();
  }
}
