package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Limits;
import java.util.Arrays;

/** Reads packed bytes and writes as many floats as they hold. */
final class UnpackLimit implements Workload {
  private final Limits limits;
  private final byte[] packed;
  private final float[] restored;

  UnpackLimit(Limits limits, float[] restored) {
    this.limits = limits;
    byte[] tensor = Data.packed(TernaryShape.vector(restored.length), 0);
    this.packed = Arrays.copyOf(tensor, tensor.length - TernaryFormat.TAIL_BYTES);
    this.restored = restored;
  }

  @Override
  public long run() {
    limits.unpackAndWrite(packed, restored);
    return Float.floatToRawIntBits(restored[0]);
  }

  /** No two bits of I2_S are both set, so that its bytes make no float that is NaN. */
  @Override
  public void check() {
    for (int i = 0; i < restored.length; i++) {
      Data.demand("unpacking and writing", Float.isNaN(restored[i]) ? i : -1);
    }
    Arrays.fill(restored, Float.NaN);
  }

  @Override
  public long weights() {
    return restored.length;
  }
}
