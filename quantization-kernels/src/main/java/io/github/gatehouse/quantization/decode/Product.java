package io.github.gatehouse.quantization.decode;

import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/**
 * One matrix, and where its result goes. The result is scaled by the most that a sum can be, so
 * that it lies within −1…1 however many products follow each other: int8 codes do not depend on it.
 *
 * @param matrix the matrix
 * @param sums one for each row
 */
record Product(TernaryMatrix matrix, int[] sums) {
  private static final int MOST = 127;

  static Product of(TernaryMatrix matrix) {
    return new Product(matrix, new int[matrix.shape().rows()]);
  }

  /** Multiplies one of several shares of the rows, each of them whole tiles. */
  void multiply(TernaryMatrix.Input input, int share, int shares) {
    int from = bound(share, shares);
    int to = bound(share + 1, shares);
    if (from < to) {
      matrix.multiply(input, sums, from, to);
    }
  }

  void store(float[] values) {
    float scale = scale();
    for (int i = 0; i < values.length; i++) {
      values[i] = sums[i] * scale;
    }
  }

  /** Each value times that of another product of the same shape: the gate of a feed-forward. */
  void storeTimes(Product other, float[] values) {
    float scale = scale() * other.scale();
    for (int i = 0; i < values.length; i++) {
      values[i] = sums[i] * scale * other.sums[i];
    }
  }

  private float scale() {
    return 1f / MOST / matrix.shape().columns();
  }

  private int bound(int share, int shares) {
    int rows = matrix.shape().rows();
    int tile = matrix.tileRows();
    long tiles = ((long) rows + tile - 1) / tile;
    return (int) Math.min(rows, tiles * share / shares * tile);
  }
}
