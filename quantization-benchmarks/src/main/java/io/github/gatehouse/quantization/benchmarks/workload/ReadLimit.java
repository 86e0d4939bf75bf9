package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.kernel.Limits;
import java.util.List;

/** Reads packed matrices and does nothing with them, one after the other. */
final class ReadLimit implements Workload {
  private static final int WEIGHTS_A_BYTE = 4;

  private final Limits limits;
  private final List<byte[]> matrices;
  private int next;

  ReadLimit(Limits limits, List<byte[]> matrices) {
    this.limits = limits;
    this.matrices = matrices;
  }

  @Override
  public long run() {
    long seen = limits.read(matrices.get(next));
    next = next + 1 == matrices.size() ? 0 : next + 1;
    return seen;
  }

  /** One bit anywhere in zeros changes what is seen. */
  @Override
  public void check() {
    byte[] zeros = new byte[matrices.get(0).length];
    long nothing = limits.read(zeros);
    for (int i = 0; i < zeros.length; i += 1 + zeros.length / 61) {
      zeros[i] = 1;
      Data.demand("reading", limits.read(zeros) == nothing ? i : -1);
      zeros[i] = 0;
    }
  }

  @Override
  public long weights() {
    return (long) WEIGHTS_A_BYTE * matrices.get(0).length;
  }
}
