package io.github.gatehouse.quantization.fuzz;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;

/**
 * The code of one weight, read from what TernaryFormat says of each format and from nothing else.
 */
final class SecondUnpacking {
  /** A bit pattern that no code maps to. */
  static final int INVALID = 2;

  private SecondUnpacking() {}

  /** All codes, row by row; null if a pattern is invalid. */
  static int[] codes(TernaryFormat format, byte[] packed, TernaryShape shape) {
    int columns = shape.columns();
    // A byte of TL1 is two pairs, and both must be one, though the row may end between them.
    int checked = format == TernaryFormat.TL1 ? (columns + 3) / 4 * 4 : columns;
    int[] codes = new int[shape.weights()];
    for (int row = 0; row < shape.rows(); row++) {
      int at = (int) (row * format.rowBytes(columns));
      for (int column = 0; column < checked; column++) {
        int code = code(format, packed, at, column, columns);
        if (code == INVALID) {
          return null;
        }
        if (column < columns) {
          codes[row * columns + column] = code;
        }
      }
    }
    return codes;
  }

  private static int code(TernaryFormat format, byte[] packed, int at, int column, int columns) {
    return switch (format) {
      case I2_S -> {
        int block = at + column / 128 * 32;
        int field = packed[block + column % 32] >> 6 - 2 * (column % 128 / 32) & 3;
        yield field == 3 ? INVALID : field - 1;
      }
      case TL1 -> pair(packed[at + column / 4] >> (column % 4 < 2 ? 4 : 0) & 15, column % 2);
      case TL2 ->
          column < columns / 3 * 3
              ? triple(packed, at + column / 24 * 5, column / 3 % 8, column % 3)
              : pair(packed[at + (columns / 3 + 7) / 8 * 5] >> 4 & 15, column % 3);
    };
  }

  private static int pair(int index, int which) {
    return index > 8 ? INVALID : (which == 0 ? index / 3 : index % 3) - 1;
  }

  private static int triple(byte[] packed, int group, int triple, int which) {
    int index = packed[group + triple / 2] >> (triple % 2 == 0 ? 4 : 0) & 15;
    boolean negative = (packed[group + 4] >> 7 - triple & 1) == 1;
    if (index > 13 || index == 0 && negative) {
      return INVALID;
    }
    int digits = 13 + (negative ? -index : index);
    return new int[] {digits / 9, digits / 3 % 3, digits % 3}[which] - 1;
  }
}
