package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** Chooses the layout of a matrix. Loaded by name: nothing outside this package depends on it. */
public final class VectorRepacking implements Repacking {
  /** Fewer rows do not earn back what filling the tables takes. */
  private static final int ROWS_FOR_TABLES = 128;

  @Override
  public TernaryMatrix repack(byte[] packed, TernaryFormat format, TernaryShape shape) {
    return shape.rows() < ROWS_FOR_TABLES
        ? FieldMatrix.of(packed, format, shape)
        : Tables54Matrix.of(packed, format, shape);
  }
}
