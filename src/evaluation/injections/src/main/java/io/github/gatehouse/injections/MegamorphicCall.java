package io.github.gatehouse.injections;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A call that has one target, and five targets for a part of the values. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MegamorphicCall {
  private static final int VALUES = 16384;

  /** Values with a call of many targets for each per cent, of 16384. */
  private static final int MANY = 23;

  private final int[] values = new SplittableRandom(42).ints(VALUES).toArray();
  private final IntUnaryOperator one = new First();
  private final IntUnaryOperator[] many = {
    new First(), new Second(), new Third(), new Fourth(), new Fifth()
  };

  /** Makes the targets others each time, so that no predictor learns them. */
  private int calls;

  /**
   * The sum.
   *
   * @return the same at every level
   */
  @Benchmark
  public int megamorphicCall() {
    if (Level.PERCENT > 0) {
      int some = MANY * Level.PERCENT;
      return oneTarget(manyTargets(0, some), some);
    }
    return oneTarget(0, 0);
  }

  /** A method of its own, so that it is compiled alike at every level. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int oneTarget(int before, int from) {
    int sum = before;
    for (int i = from; i < VALUES; i++) {
      sum = sum * 31 + one.applyAsInt(values[i]);
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int manyTargets(int before, int to) {
    calls++;
    int sum = before;
    for (int i = 0; i < to; i++) {
      sum = sum * 31 + many[(values[i] + calls & 0xffff) % 5].applyAsInt(values[i]);
    }
    return sum;
  }

  private static int mixed(int value) {
    return (value ^ value >>> 7) * 0x2C1B3C6D;
  }

  private static final class First implements IntUnaryOperator {
    @Override
    public int applyAsInt(int value) {
      return mixed(value);
    }
  }

  private static final class Second implements IntUnaryOperator {
    @Override
    public int applyAsInt(int value) {
      return mixed(value);
    }
  }

  private static final class Third implements IntUnaryOperator {
    @Override
    public int applyAsInt(int value) {
      return mixed(value);
    }
  }

  private static final class Fourth implements IntUnaryOperator {
    @Override
    public int applyAsInt(int value) {
      return mixed(value);
    }
  }

  private static final class Fifth implements IntUnaryOperator {
    @Override
    public int applyAsInt(int value) {
      return mixed(value);
    }
  }
}
