package io.github.gatehouse.quantization.kernel;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;

/** Puts packed tensors into the layout that one implementation multiplies best. */
@FunctionalInterface
public interface Repacking {
  /**
   * Repacks a tensor; every code of it is checked.
   *
   * @param packed the packed tensor, not kept
   * @param format its format
   * @param shape rows and columns; at most {@link TernaryKernel#MAX_MATVEC_COLUMNS} columns
   * @return the matrix
   * @throws IllegalArgumentException for a wrong length, too many columns or an invalid code
   */
  TernaryMatrix repack(byte[] packed, TernaryFormat format, TernaryShape shape);
}
