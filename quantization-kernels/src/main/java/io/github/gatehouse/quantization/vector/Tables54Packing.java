package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.scalar.ScalarKernel;

/**
 * Weights as indices of six bits into 64 entries, of which 54 are used.
 *
 * <p>A digit is code + 1 ∈ {0, 1, 2}. Two indices hold seven digits: each has three of its own,
 * {@code 2·(d0 + 3·d1 + 9·d2) + h}, where h is one of the two halves of the seventh: the halves are
 * 0 or 1 and their sum is the digit. Four indices are 14 weights, and lie in three bytes, 1.71 bits
 * a weight: the low six bits of each byte are an index, the high two bits of all three, first to
 * last, the fourth.
 *
 * <p>64 rows lie side by side, row r of a tile in byte {@code 2·(r mod 32) + r div 32}, so that the
 * even bytes of a vector widen to rows 0–31 and the odd ones to 32–63. A step is two times three
 * vectors, 28 columns. Missing weights are digits 0: their activations are 0.
 *
 * <p>The first, second and third bytes lie in planes of their own: three streams through memory
 * instead of one. A prefetcher follows each of them to the end of its page, and the three ends come
 * at the same time.
 */
final class Tables54Packing {
  static final int TILE_ROWS = 64;
  static final int STEP_COLUMNS = 28;
  static final int PLANES = 3;

  /** Bytes of a step in one plane. */
  static final int STEP_BYTES = 2 * TILE_ROWS;

  /** 24 kB of tables: half of the L1 cache, the other half is for weights and sums. */
  static final int CHUNK_STEPS = 24;

  /** Large arrays begin 16 bytes after a multiple of 64; the first whole cache line is here. */
  static final int START = 48;

  private static final int INDEX_COLUMNS = 7;
  private static final int HALF = 32;

  private Tables54Packing() {}

  static int steps(int columns) {
    return (int) (((long) columns + STEP_COLUMNS - 1) / STEP_COLUMNS);
  }

  /**
   * Where the weights of a tile begin in each plane, in the chunk of {@code count} steps that
   * begins at a step.
   */
  static int at(int rows, int step, int count, int tile) {
    return START + (tiles(rows) * step + tile * count) * STEP_BYTES;
  }

  static byte[][] pack(byte[] packed, TernaryFormat format, TernaryShape shape) {
    if (shape.columns() > TernaryKernel.MAX_MATVEC_COLUMNS) {
      throw new IllegalArgumentException(
          "matrix of shape %s: expected at most %d columns for exact int sums, got %d"
              .formatted(shape, TernaryKernel.MAX_MATVEC_COLUMNS, shape.columns()));
    }
    int steps = steps(shape.columns());
    long bytes = START + (long) tiles(shape.rows()) * steps * STEP_BYTES;
    if (bytes > TernaryShape.MAX_WEIGHTS) {
      throw new IllegalArgumentException(
          "tables of 54 of shape %s: expected at most %d bytes a plane, got %d"
              .formatted(shape, TernaryShape.MAX_WEIGHTS, bytes));
    }
    byte[][] weights = new byte[PLANES][(int) bytes];
    ScalarKernel codec = ScalarKernel.of(format);
    byte[] codes = new byte[shape.columns()];
    byte[] digits = new byte[steps * STEP_COLUMNS];
    for (int row = 0; row < shape.rows(); row++) {
      codec.codes(packed, shape, row, codes);
      for (int column = 0; column < codes.length; column++) {
        digits[column] = (byte) (codes[column] + 1);
      }
      packRow(digits, shape.rows(), row, weights);
    }
    return weights;
  }

  private static void packRow(byte[] digits, int rows, int row, byte[][] weights) {
    int steps = digits.length / STEP_COLUMNS;
    int lane = 2 * (row % HALF) + row % TILE_ROWS / HALF;
    for (int step = 0; step < steps; step++) {
      int first = step / CHUNK_STEPS * CHUNK_STEPS;
      int count = Math.min(CHUNK_STEPS, steps - first);
      int at = at(rows, first, count, row / TILE_ROWS) + (step - first) * STEP_BYTES + lane;
      packFour(digits, step * STEP_COLUMNS, weights, at);
      packFour(digits, step * STEP_COLUMNS + 2 * INDEX_COLUMNS, weights, at + TILE_ROWS);
    }
  }

  private static void packFour(byte[] digits, int column, byte[][] weights, int at) {
    int last = index(digits, column + INDEX_COLUMNS, 1);
    weights[0][at] = (byte) (index(digits, column, 0) | last >> 4 << 6);
    weights[1][at] = (byte) (index(digits, column, 1) | (last >> 2 & 3) << 6);
    weights[2][at] = (byte) (index(digits, column + INDEX_COLUMNS, 0) | (last & 3) << 6);
  }

  /** The first (0) or second (1) index of seven digits. */
  private static int index(byte[] digits, int column, int which) {
    int own = column + 3 * which;
    int half = digits[column + INDEX_COLUMNS - 1] > which ? 1 : 0;
    return 2 * (digits[own] + 3 * digits[own + 1] + 9 * digits[own + 2]) + half;
  }

  private static int tiles(int rows) {
    return (int) (((long) rows + TILE_ROWS - 1) / TILE_ROWS);
  }
}
