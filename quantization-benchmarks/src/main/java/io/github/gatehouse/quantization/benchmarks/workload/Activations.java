package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import java.util.Arrays;

/** Activations to int8. */
final class Activations implements Workload {
  private final ActivationQuantizer quantizer;
  private final float[] values;
  private final byte[] codes;
  private float step;

  Activations(ActivationQuantizer quantizer, float[] values) {
    this.quantizer = quantizer;
    this.values = values;
    this.codes = new byte[values.length];
  }

  @Override
  public long run() {
    step = quantizer.quantize(values, NonFinite.REJECT, codes);
    return codes[0];
  }

  @Override
  public void check() {
    Int8Activations expected = Int8Activations.quantize(values, NonFinite.REJECT);
    Data.demand("activations", Arrays.mismatch(expected.codes(), codes));
    Data.demand("the activations' step", expected.step() == step ? -1 : 0);
    Arrays.fill(codes, Byte.MIN_VALUE);
  }

  @Override
  public long weights() {
    return values.length;
  }
}
