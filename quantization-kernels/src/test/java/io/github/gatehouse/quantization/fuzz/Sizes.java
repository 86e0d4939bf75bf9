package io.github.gatehouse.quantization.fuzz;

import io.github.gatehouse.quantization.format.TernaryShape;

/** Sizes of matrices: most of them small, so that many can be tried. */
final class Sizes {
  private static final int SMALL = 160;
  private static final int LARGE = 1100;
  private static final int FEW_ROWS = 3;
  private static final int TALL_ROWS = 124;
  private static final int TALL_FROM = 0xF4;

  private Sizes() {}

  /** A shape from 24 bits. */
  static TernaryShape shape(byte rows, short columns) {
    int many = (rows & 0xFF) - TALL_FROM;
    if (many >= 0) {
      // So many rows are repacked in other layouts than few.
      return new TernaryShape(TALL_ROWS + many, (columns & 0xFFFF) % (SMALL + 1));
    }
    return new TernaryShape(1 + (rows & 0xFF) % FEW_ROWS, columns(columns));
  }

  /** Columns from 16 bits: up to 160, one time in sixteen up to 1100. */
  private static int columns(short choice) {
    int bits = choice & 0xFFFF;
    return bits >>> 12 == 0xF ? (bits & 0xFFF) % (LARGE + 1) : bits % (SMALL + 1);
  }
}
