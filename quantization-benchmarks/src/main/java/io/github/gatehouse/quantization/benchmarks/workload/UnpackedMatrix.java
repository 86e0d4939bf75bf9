package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** A matrix in the layout it came in, multiplied in place. */
record UnpackedMatrix(byte[] packed, TernaryShape shape) implements TernaryMatrix {
  @Override
  public String layout() {
    return "packed";
  }

  @Override
  public long bytes() {
    return packed.length;
  }

  @Override
  public int tileRows() {
    return shape.rows();
  }

  @Override
  public Input input() {
    return new Copied(new byte[shape.columns()]);
  }

  @Override
  public void multiply(Input input, int[] sums, int from, int to) {
    TernaryKernels.best(TernaryFormat.I2_S).matvec(packed, shape, ((Copied) input).codes(), sums);
  }

  private record Copied(byte[] codes) implements Input {
    @Override
    public void set(byte[] activations) {
      System.arraycopy(activations, 0, codes, 0, codes.length);
    }
  }
}
