package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplications with repacked matrices, one after the other. Bringing the activations into the
 * layout's form is part of every operation.
 */
final class MatrixMatvec implements Workload {
  private final List<byte[]> packed;
  private final List<TernaryMatrix> matrices;
  private final TernaryShape shape;
  private final TernaryMatrix.Input input;
  private final byte[] activations;
  private final int[] sums;
  private int next;
  private int last;

  MatrixMatvec(TernaryShape shape, List<byte[]> packed, List<TernaryMatrix> matrices) {
    this.packed = packed;
    this.matrices = matrices;
    this.shape = shape;
    this.input = matrices.get(0).input();
    this.activations = Data.activations(shape.columns());
    this.sums = new int[shape.rows()];
  }

  @Override
  public long run() {
    last = next;
    input.set(activations);
    matrices.get(last).multiply(input, sums);
    next = last + 1 == matrices.size() ? 0 : last + 1;
    return sums[0];
  }

  @Override
  public void check() {
    int[] expected = new int[sums.length];
    TernaryKernels.scalar(TernaryFormat.I2_S)
        .matvec(packed.get(last), shape, activations, expected);
    String layout = matrices.get(last).layout();
    Data.demand("product with layout " + layout, Arrays.mismatch(expected, sums));
    Arrays.fill(sums, Integer.MIN_VALUE);
  }

  @Override
  public long weights() {
    return shape.weights();
  }
}
