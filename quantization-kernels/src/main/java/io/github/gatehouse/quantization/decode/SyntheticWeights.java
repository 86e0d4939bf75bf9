package io.github.gatehouse.quantization.decode;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Matrices of random codes, each as likely as the others, with scale 1. */
final class SyntheticWeights {
  private static final TernaryFormat FORMAT = TernaryFormat.I2_S;
  private static final int POOL = 1 << 20;

  private final byte[] pool = new byte[POOL];
  private final Repacking repacking;

  SyntheticWeights(long seed, Repacking repacking) {
    this.repacking = repacking;
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < POOL; i++) {
      pool[i] = (byte) fields(random);
    }
  }

  /** Pieces of the pool, one after the other: as good as random, and made as fast as copied. */
  TernaryMatrix matrix(TernaryShape shape, RandomGenerator random) {
    byte[] packed = new byte[FORMAT.packedBytes(shape)];
    int end = packed.length - TernaryFormat.TAIL_BYTES;
    for (int at = 0; at < end; ) {
      int from = random.nextInt(POOL / 2);
      int length = Math.min(POOL / 2, end - at);
      System.arraycopy(pool, from, packed, at, length);
      at += length;
    }
    FORMAT.putScale(packed, 1);
    return repacking.repack(packed, FORMAT, shape);
  }

  private static int fields(RandomGenerator random) {
    int bits = 0;
    for (int field = 0; field < 4; field++) {
      bits = bits << 2 | random.nextInt(3);
    }
    return bits;
  }
}
