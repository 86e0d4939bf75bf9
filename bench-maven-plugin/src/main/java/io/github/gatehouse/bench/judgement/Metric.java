package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Sample;
import java.util.function.ToDoubleFunction;

/** What is judged of an operation. */
public enum Metric {
  /** CPU time of the worker threads, nanoseconds. */
  CPU(Sample::cpuNanos),
  /** Time on the wall, nanoseconds. */
  WALL(Sample::wallNanos),
  /** What the worker threads allocated, bytes. */
  ALLOCATION(Sample::bytes);

  private final ToDoubleFunction<Sample> value;

  Metric(ToDoubleFunction<Sample> value) {
    this.value = value;
  }

  /** Its value in one iteration; {@code NaN} where it could not be measured. */
  public double of(Sample sample) {
    return value.applyAsDouble(sample);
  }
}
