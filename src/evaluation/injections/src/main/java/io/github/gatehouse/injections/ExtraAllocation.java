package io.github.gatehouse.injections;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A hash over samples of blocks, some of which are copied defensively before they are read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExtraAllocation {
  private static final int BLOCKS = 400;
  private static final int BLOCK = 1024;

  /** Blocks that are copied for ten per cent, of 400. */
  private static final int COPIED = 96;

  private final byte[][] blocks = new byte[BLOCKS][BLOCK];

  /** Fills the blocks. */
  public ExtraAllocation() {
    for (int i = 0; i < BLOCKS; i++) {
      for (int j = 0; j < BLOCK; j++) {
        blocks[i][j] = (byte) (i * 31 + j);
      }
    }
  }

  /**
   * The hash.
   *
   * @return the same at every level
   */
  @Benchmark
  public int extraAllocation() {
    int hash = 1;
    for (int i = 0; i < BLOCKS; i++) {
      byte[] block = blocks[i];
      if (Level.PERCENT > 0 && i < COPIED * Level.PERCENT / 10) {
        block = block.clone();
      }
      hash = hashed(hash, block);
    }
    return hash;
  }

  /** A method of its own: it is compiled alike at every level, and a copy cannot be left out. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int hashed(int before, byte[] block) {
    int hash = before;
    for (int i = 0; i < block.length; i += 8) {
      hash = 31 * hash + block[i];
    }
    return hash;
  }
}
