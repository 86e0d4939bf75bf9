package io.github.gatehouse.bench.control;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A chain of integer operations in which each needs the one before: its time is the number of steps
 * times a constant of the processor, and no compiler can shorten it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ControlBenchmark {
  /** The property that sets the number of steps. */
  public static final String STEPS = "gatehouse.control.steps";

  /** Steps where the property is absent: about ten microseconds. */
  public static final int PLAIN_STEPS = 8000;

  private int steps;
  private int state;

  /** Reads the number of steps. */
  @Setup
  public void setUp() {
    steps = Integer.getInteger(STEPS, PLAIN_STEPS);
    state = 1;
  }

  /** The chain: the xorshift generator of Marsaglia with shifts 13, 17 and 5, once a step. */
  @Benchmark
  public int chain() {
    int x = state;
    for (int i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
    }
    state = x;
    return x;
  }
}
