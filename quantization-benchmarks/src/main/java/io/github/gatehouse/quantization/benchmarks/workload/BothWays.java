package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;

/** Weights to packed bytes and back. */
final class BothWays implements Workload {
  private final TernaryKernel kernel;
  private final Quantization how = Quantization.by(ScaleRule.ABSMEAN);
  private final TernaryShape shape;
  private final float[] weights;
  private final byte[] packed;
  private final float[] restored;

  BothWays(TernaryKernel kernel, float[] weights, byte[] packed, float[] restored) {
    this.kernel = kernel;
    this.shape = TernaryShape.vector(weights.length);
    this.weights = weights;
    this.packed = packed;
    this.restored = restored;
  }

  @Override
  public long run() {
    kernel.quantize(weights, shape, how, packed);
    kernel.dequantize(packed, shape, restored);
    return Float.floatToRawIntBits(restored[0]);
  }

  @Override
  public void check() {
    TernaryKernel definition = TernaryKernels.scalar(kernel.format());
    byte[] bytes = new byte[packed.length];
    float[] values = new float[restored.length];
    definition.quantize(weights, shape, how, bytes);
    definition.dequantize(bytes, shape, values);
    Data.demand("packed " + kernel.format(), Arrays.mismatch(bytes, packed));
    Data.demand("restored " + kernel.format(), Arrays.mismatch(values, restored));
    Arrays.fill(packed, (byte) -1);
    Arrays.fill(restored, Float.NaN);
  }

  @Override
  public long weights() {
    return weights.length;
  }
}
