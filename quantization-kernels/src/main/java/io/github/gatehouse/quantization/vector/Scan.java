package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What a scale follows from. */
final class Scan {
  /** Bits of +∞: those of NaN are larger, those of finite magnitudes smaller. */
  static final int BITS_OF_INFINITY = 0x7F800000;

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final VectorSpecies<Float> HALF = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_512;
  private static final int ABS = Integer.MAX_VALUE;

  private Scan() {}

  /**
   * The bits of the largest magnitude: the bits of magnitudes are in the order of the magnitudes,
   * and of all that is not finite, they are the largest.
   */
  static int largestBits(float[] in, int from, int to) {
    IntVector a = IntVector.zero(I);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = from;
    for (; i <= to - 64; i += 64) {
      a = a.max(FloatVector.fromArray(F, in, i).reinterpretAsInts().and(ABS));
      b = b.max(FloatVector.fromArray(F, in, i + 16).reinterpretAsInts().and(ABS));
      c = c.max(FloatVector.fromArray(F, in, i + 32).reinterpretAsInts().and(ABS));
      d = d.max(FloatVector.fromArray(F, in, i + 48).reinterpretAsInts().and(ABS));
    }
    int largest = a.max(b).max(c.max(d)).reduceLanes(MAX);
    for (; i < to; i++) {
      largest = Math.max(largest, Float.floatToRawIntBits(in[i]) & ABS);
    }
    return largest;
  }

  /** The bits of all magnitudes combined by OR: in ternary data those of the largest one. */
  static int allBits(float[] in, int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) {
      bits |= Float.floatToRawIntBits(in[i]);
    }
    return bits & ABS;
  }

  /**
   * Σ|x| in the order of the definition: weight i goes to partial sum i mod 16. It is not finite if
   * a weight is not: finite ones are too small to overflow.
   */
  static double sumOfMagnitudes(float[] in) {
    DoubleVector low = DoubleVector.zero(D);
    DoubleVector high = low;
    int i = 0;
    for (; i <= in.length - 16; i += 16) {
      FloatVector a = FloatVector.fromArray(HALF, in, i).abs();
      FloatVector b = FloatVector.fromArray(HALF, in, i + 8).abs();
      low = low.add(a.convertShape(VectorOperators.F2D, D, 0));
      high = high.add(b.convertShape(VectorOperators.F2D, D, 0));
    }
    double sum = 0;
    for (int lane = 0; lane < 16; lane++) {
      double partial = lane < 8 ? low.lane(lane) : high.lane(lane - 8);
      sum += i + lane < in.length ? partial + Math.abs((double) in[i + lane]) : partial;
    }
    return sum;
  }

  /** Weights times a factor, and zeros up to the end of the copy. */
  static void copyScaled(float[] in, int from, int length, float factor, float[] copy, int end) {
    int i = 0;
    for (; i <= length - 16; i += 16) {
      FloatVector.fromArray(F, in, from + i).mul(factor).intoArray(copy, i);
    }
    for (; i < length; i++) {
      copy[i] = in[from + i] * factor;
    }
    for (; i < end; i++) {
      copy[i] = 0;
    }
  }

  /** Loads eight cache lines that are to be stored to soon, so that the stores need not wait. */
  static int touch(float[] out, int at) {
    return Float.floatToRawIntBits(out[at])
        | Float.floatToRawIntBits(out[at + 16])
        | Float.floatToRawIntBits(out[at + 32])
        | Float.floatToRawIntBits(out[at + 48])
        | Float.floatToRawIntBits(out[at + 64])
        | Float.floatToRawIntBits(out[at + 80])
        | Float.floatToRawIntBits(out[at + 96])
        | Float.floatToRawIntBits(out[at + 112]);
  }
}
