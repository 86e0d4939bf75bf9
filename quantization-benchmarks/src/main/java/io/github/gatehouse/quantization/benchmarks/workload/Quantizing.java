package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;

/** Weights to packed bytes. */
final class Quantizing implements Workload {
  private final TernaryKernel kernel;
  private final Quantization how;
  private final TernaryShape shape;
  private final float[] weights;
  private final byte[] packed;
  private final byte[] expected;

  Quantizing(TernaryKernel kernel, ScaleRule rule, float[] weights, byte[] packed) {
    this.kernel = kernel;
    this.how = Quantization.by(rule);
    this.shape = TernaryShape.vector(weights.length);
    this.weights = weights;
    this.packed = packed;
    this.expected = new byte[packed.length];
    TernaryKernels.scalar(kernel.format()).quantize(weights, shape, how, expected);
  }

  @Override
  public long run() {
    kernel.quantize(weights, shape, how, packed);
    return packed[0];
  }

  @Override
  public void check() {
    Data.demand("packed " + kernel.format(), Arrays.mismatch(expected, packed));
    Arrays.fill(packed, (byte) -1);
  }

  @Override
  public long weights() {
    return weights.length;
  }
}
