package io.github.gatehouse.quantization.scalar;

import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;

/** Checks array lengths against a shape. */
final class Lengths {
  private Lengths() {}

  static void check(String what, TernaryShape shape, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "%s of shape %s: expected length %d, got %d".formatted(what, shape, expected, actual));
    }
  }

  static void checkMatvecColumns(TernaryShape shape) {
    if (shape.columns() > TernaryKernel.MAX_MATVEC_COLUMNS) {
      throw new IllegalArgumentException(
          "matvec of shape %s: expected at most %d columns for exact int sums, got %d"
              .formatted(shape, TernaryKernel.MAX_MATVEC_COLUMNS, shape.columns()));
    }
  }
}
