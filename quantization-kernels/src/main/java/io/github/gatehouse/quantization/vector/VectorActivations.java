package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;

/** Activations to int8. Loaded by name, as {@link VectorKernel}. */
public final class VectorActivations implements ActivationQuantizer {
  /** Has no state. */
  public VectorActivations() {}

  @Override
  public float quantize(float[] activations, NonFinite nonFinite, byte[] codes) {
    return Int8Activations.quantize(activations, nonFinite, codes);
  }
}
