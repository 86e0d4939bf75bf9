package io.github.gatehouse.quantization.parity;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** Repacks for each multiplication, so that matrices are held to what kernels are held to. */
public record RepackedKernel(TernaryFormat format, Repacking repacking) implements TernaryKernel {
  @Override
  public String implementation() {
    return "repacked";
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    TernaryKernels.scalar(format).quantize(weights, shape, how, packed);
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    TernaryKernels.scalar(format).dequantize(packed, shape, weights);
  }

  /** Of −128, which a matrix refuses, −127 is taken and what is missing is added. */
  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    byte[] within = activations.clone();
    byte[] rest = new byte[activations.length];
    boolean least = false;
    for (int i = 0; i < within.length; i++) {
      if (within[i] == -128) {
        within[i] = -127;
        rest[i] = -1;
        least = true;
      }
    }
    TernaryMatrix matrix = repacking.repack(packed, format, shape);
    TernaryMatrix.Input input = matrix.input();
    input.set(within);
    matrix.multiply(input, sums);
    if (least) {
      int[] missing = new int[sums.length];
      input.set(rest);
      matrix.multiply(input, missing);
      for (int row = 0; row < sums.length; row++) {
        sums[row] += missing[row];
      }
    }
  }
}
