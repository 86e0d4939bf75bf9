package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Inputs from fixed seeds. */
final class Data {
  private static final long SEED = 448;

  /** Random numbers are slow to make: longer inputs repeat the first million. */
  private static final int DISTINCT = 1 << 20;

  private static final float TERNARY_SCALE = 0.7f;

  private Data() {}

  /** Normally distributed weights. */
  static float[] weights(int length) {
    SplittableRandom random = new SplittableRandom(SEED);
    return repeated(length, () -> (float) random.nextGaussian());
  }

  /** Weights of a ternary model: −s, 0 and s, each a third of them. */
  static float[] ternary(int length) {
    SplittableRandom random = new SplittableRandom(SEED);
    return repeated(length, () -> random.nextInt(-1, 2) * TERNARY_SCALE);
  }

  private static float[] repeated(int length, Supplier<Float> next) {
    float[] weights = new float[length];
    int distinct = Math.min(length, DISTINCT);
    for (int i = 0; i < distinct; i++) {
      weights[i] = next.get();
    }
    for (int from = distinct; from < length; from += distinct) {
      System.arraycopy(weights, 0, weights, from, Math.min(distinct, length - from));
    }
    return weights;
  }

  /** Activations of int8, −127…127. */
  static byte[] activations(int length) {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    byte[] activations = new byte[length];
    for (int i = 0; i < length; i++) {
      activations[i] = (byte) random.nextInt(-127, 128);
    }
    return activations;
  }

  /** A packed I2_S matrix of random codes and scale 1; columns are a multiple of 128. */
  static byte[] packed(TernaryShape shape, int seed) {
    byte[] valid = new byte[81];
    for (int i = 0; i < valid.length; i++) {
      valid[i] = (byte) (i / 27 << 6 | i / 9 % 3 << 4 | i / 3 % 3 << 2 | i % 3);
    }
    SplittableRandom random = new SplittableRandom(SEED + 2 + seed);
    byte[] packed = new byte[TernaryFormat.I2_S.packedBytes(shape)];
    int end = packed.length - TernaryFormat.TAIL_BYTES;
    int distinct = Math.min(end, DISTINCT);
    for (int i = 0; i < distinct; i++) {
      packed[i] = valid[random.nextInt(valid.length)];
    }
    for (int from = distinct; from < end; from += distinct) {
      System.arraycopy(packed, 0, packed, from, Math.min(distinct, end - from));
    }
    TernaryFormat.I2_S.putScale(packed, 1);
    return packed;
  }

  /** Shapes as ids name them: rows, an x and columns. */
  static TernaryShape shape(String text) {
    int[] sides = Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
    return new TernaryShape(sides[0], sides[1]);
  }

  static void demand(String what, int mismatch) {
    if (mismatch >= 0) {
      throw new IllegalStateException(
          what + " is wrong: element " + mismatch + " is not what the definition gives");
    }
  }
}
