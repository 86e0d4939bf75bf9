package io.github.gatehouse.quantization.vector;

/** Room of a thread for what does not fill a unit, or is to be multiplied before it is packed. */
final class Scratch {
  /** Weights that fit: 16 KiB, so that they stay in the first cache beside their origin. */
  static final int WEIGHTS = 4096;

  /** Weights packed at a time: they stay in the first cache between two looks at them. */
  static final int CHUNK_WEIGHTS = 6144;

  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  final float[] weights = new float[WEIGHTS];

  /** A chunk of packed bytes or of fields, and what may be written after it. */
  final int[] packed = new int[CHUNK_WEIGHTS / 16 + 16];

  /** A packed unit, and what may be read after it. */
  final byte[] unit = new byte[128];

  /** Partial sums of a mean. */
  final double[] sums = new double[16];

  /** Keeps loads that nothing else needs. */
  int touched;

  private Scratch() {}

  static Scratch ofThread() {
    return OF_THREAD.get();
  }
}
