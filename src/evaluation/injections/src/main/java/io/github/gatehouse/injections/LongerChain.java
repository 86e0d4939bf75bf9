package io.github.gatehouse.injections;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A chain in which each step waits for the one before, and that gets longer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LongerChain {
  private static final int STEPS = 4000;

  /** Extra steps for each per cent, each followed by the step that undoes it. */
  private static final int EXTRA = 33;

  /** Fields, not constants: the compiler must not see that one step undoes the other. */
  private long factor = 0x9E3779B97F4A7C15L;

  private long inverse = 0xF1DE83E19937733DL;
  private long seed = 42;
  private long sameSeed = 42;

  /**
   * The chain.
   *
   * @return its end, the same at every level
   */
  @Benchmark
  public long longerChain() {
    long x = seed;
    for (int i = 0; i < STEPS; i++) {
      x = Long.rotateLeft(x * factor, 31) ^ seed;
    }
    if (Level.PERCENT > 0) {
      for (int i = 0; i < EXTRA * Level.PERCENT; i++) {
        x = Long.rotateLeft(x * factor, 31) ^ seed;
        x = Long.rotateRight(x ^ sameSeed, 31) * inverse;
      }
    }
    return x;
  }
}
