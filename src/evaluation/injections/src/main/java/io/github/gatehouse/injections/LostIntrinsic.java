package io.github.gatehouse.injections;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Bits that one instruction counts, and by hand in a part of the words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LostIntrinsic {
  private static final int WORDS = 16384;

  /** Words that are counted by hand for each per cent, of 16384. */
  private static final int BY_HAND = 15;

  private final long[] words = new SplittableRandom(42).longs(WORDS).toArray();

  /**
   * The count.
   *
   * @return the same at every level
   */
  @Benchmark
  public long lostIntrinsic() {
    if (Level.PERCENT > 0) {
      int some = BY_HAND * Level.PERCENT;
      return counted(byHand(0, some), some);
    }
    return counted(0, 0);
  }

  /** A method of its own, so that it is compiled alike at every level. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private long counted(long before, int from) {
    long bits = before;
    for (int i = from; i < WORDS; i++) {
      bits = bits * 31 + Long.bitCount(words[i]);
    }
    return bits;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private long byHand(long before, int to) {
    long bits = before;
    for (int i = 0; i < to; i++) {
      int count = 0;
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        count++;
      }
      bits = bits * 31 + count;
    }
    return bits;
  }
}
