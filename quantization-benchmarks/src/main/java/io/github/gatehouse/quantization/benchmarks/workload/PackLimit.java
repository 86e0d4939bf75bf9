package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.kernel.Limits;
import java.util.Arrays;

/** Reads weights and writes as many bytes as they take when packed. */
final class PackLimit implements Workload {
  private final Limits limits;
  private final float[] weights;
  private final byte[] packed;

  PackLimit(Limits limits, float[] weights) {
    this.limits = limits;
    this.weights = weights;
    this.packed = new byte[weights.length / 4];
  }

  @Override
  public long run() {
    limits.readAndPack(weights, packed);
    return packed[0];
  }

  /** The output does not depend on what stood there: every byte was written. */
  @Override
  public void check() {
    byte[] first = packed.clone();
    Arrays.fill(packed, (byte) 0);
    run();
    Data.demand("reading and packing", Arrays.mismatch(first, packed));
    Arrays.fill(packed, (byte) -1);
  }

  @Override
  public long weights() {
    return weights.length;
  }
}
