package io.github.gatehouse.quantization.fuzz;

/** Sizes of matrices: most of them small, so that many can be tried. */
final class Sizes {
  private static final int SMALL = 160;
  private static final int LARGE = 1100;

  private Sizes() {}

  /** Columns from 16 bits: up to 160, one time in sixteen up to 1100. */
  static int columns(short choice) {
    int bits = choice & 0xFFFF;
    return bits >>> 12 == 0xF ? (bits & 0xFFF) % (LARGE + 1) : bits % (SMALL + 1);
  }
}
