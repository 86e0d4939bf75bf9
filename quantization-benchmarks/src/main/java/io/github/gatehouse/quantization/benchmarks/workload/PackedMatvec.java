package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import java.util.List;

/** Multiplications with packed matrices as they are, one matrix after the other. */
final class PackedMatvec implements Workload {
  private final TernaryKernel kernel;
  private final TernaryShape shape;
  private final List<byte[]> matrices;
  private final byte[] activations;
  private final int[] sums;
  private int next;
  private int last;

  PackedMatvec(TernaryKernel kernel, TernaryShape shape, List<byte[]> matrices) {
    this.kernel = kernel;
    this.shape = shape;
    this.matrices = matrices;
    this.activations = Data.activations(shape.columns());
    this.sums = new int[shape.rows()];
  }

  @Override
  public long run() {
    last = next;
    kernel.matvec(matrices.get(last), shape, activations, sums);
    next = last + 1 == matrices.size() ? 0 : last + 1;
    return sums[0];
  }

  @Override
  public void check() {
    int[] expected = new int[sums.length];
    TernaryKernels.scalar(kernel.format()).matvec(matrices.get(last), shape, activations, expected);
    Data.demand("product with packed " + kernel.format(), Arrays.mismatch(expected, sums));
    Arrays.fill(sums, Integer.MIN_VALUE);
  }

  @Override
  public long weights() {
    return shape.weights();
  }
}
