package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;
import static jdk.incubator.vector.VectorOperators.LSHL;

import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Activations to int8. Loaded by name, as {@link VectorKernel}. */
public final class VectorActivations implements ActivationQuantizer {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;

  /** From the bytes of 16 lanes, the lowest first, to bytes in order. */
  private static final VectorShuffle<Byte> ORDER =
      VectorShuffle.fromOp(ByteVector.SPECIES_512, j -> 4 * (j % 16) + j / 16);

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
    for (; i <= codes.length - 64; i += 64) {
      IntVector a =
          FloatVector.fromArray(F, activations, i).mul(factor).add(ROUND).reinterpretAsInts();
      IntVector b =
          FloatVector.fromArray(F, activations, i + 16).mul(factor).add(ROUND).reinterpretAsInts();
      IntVector c =
          FloatVector.fromArray(F, activations, i + 32).mul(factor).add(ROUND).reinterpretAsInts();
      IntVector d =
          FloatVector.fromArray(F, activations, i + 48).mul(factor).add(ROUND).reinterpretAsInts();
      a = b.lanewise(LSHL, 8).lanewise(BITWISE_BLEND, a, 0xFF);
      c = d.lanewise(LSHL, 8).lanewise(BITWISE_BLEND, c, 0xFF);
      a = c.lanewise(LSHL, 16).lanewise(BITWISE_BLEND, a, 0xFFFF);
      a.reinterpretAsBytes().rearrange(ORDER).intoArray(codes, i);
    }
    for (; i < codes.length; i++) {
      codes[i] = (byte) Float.floatToRawIntBits(activations[i] * factor + ROUND);
    }
    return max / 127;
  }
}
