package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.I2B;

import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Activations to int8. Loaded by name, as {@link VectorKernel}. */
public final class VectorActivations implements ActivationQuantizer {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Byte> QUARTER = ByteVector.SPECIES_128;

  /** 1.5·2²³: the sum with a small number is rounded to an integer, which is in its low bits. */
  private static final float ROUND = 0x1.8p23f;

  /** Has no state. */
  public VectorActivations() {}

  @Override
  public float quantize(float[] activations, NonFinite nonFinite, byte[] codes) {
    int largest = Scan.largestBits(activations, 0, activations.length);
    if (codes.length != activations.length || largest >= Scan.BITS_OF_INFINITY) {
      return Int8Activations.quantize(activations, nonFinite, codes);
    }
    float max = Math.max(Int8Activations.SMALLEST_MAX, Float.intBitsToFloat(largest));
    float factor = 127 / max;
    int i = 0;
    for (; i <= codes.length - 16; i += 16) {
      FloatVector sum = FloatVector.fromArray(F, activations, i).mul(factor).add(ROUND);
      ((ByteVector) sum.reinterpretAsInts().convertShape(I2B, QUARTER, 0)).intoArray(codes, i);
    }
    for (; i < codes.length; i++) {
      codes[i] = (byte) Float.floatToRawIntBits(activations[i] * factor + ROUND);
    }
    return max / 127;
  }
}
