package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** Chooses the layout of a matrix. Loaded by name: nothing outside this package depends on it. */
public final class VectorRepacking implements Repacking {
  @Override
  public TernaryMatrix repack(byte[] packed, TernaryFormat format, TernaryShape shape) {
    return Tables54Matrix.of(packed, format, shape);
  }
}
