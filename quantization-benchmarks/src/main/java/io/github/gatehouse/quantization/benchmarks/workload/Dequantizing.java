package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;

/** Packed bytes to weights. */
final class Dequantizing implements Workload {
  private final TernaryKernel kernel;
  private final TernaryShape shape;
  private final byte[] packed;
  private final float[] restored;

  Dequantizing(TernaryKernel kernel, float[] weights, float[] restored) {
    this.kernel = kernel;
    this.shape = TernaryShape.vector(weights.length);
    this.packed = new byte[kernel.format().packedBytes(shape)];
    this.restored = restored;
    TernaryKernels.best(kernel.format())
        .quantize(weights, shape, Quantization.by(ScaleRule.ABSMEAN), packed);
  }

  @Override
  public long run() {
    kernel.dequantize(packed, shape, restored);
    return Float.floatToRawIntBits(restored[0]);
  }

  @Override
  public void check() {
    float[] expected = new float[restored.length];
    TernaryKernels.scalar(kernel.format()).dequantize(packed, shape, expected);
    Data.demand("restored " + kernel.format(), Arrays.mismatch(expected, restored));
    Arrays.fill(restored, Float.NaN);
  }

  @Override
  public long weights() {
    return restored.length;
  }
}
