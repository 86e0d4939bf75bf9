package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** What a scale follows from. */
final class Scan {
  /** Bits of +∞: those of NaN are larger, those of finite magnitudes smaller. */
  static final int BITS_OF_INFINITY = 0x7F800000;

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_512;

  private static final int ABS = Integer.MAX_VALUE;

  /** Weights that are loaded before they are stored, unless all of them fit in the first cache. */
  private static final int AHEAD = 1024;

  private static final int FAR = 8192;

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
      a = FloatVector.fromArray(F, in, i).reinterpretAsInts().and(ABS).max(a);
      b = FloatVector.fromArray(F, in, i + 16).reinterpretAsInts().and(ABS).max(b);
      c = FloatVector.fromArray(F, in, i + 32).reinterpretAsInts().and(ABS).max(c);
      d = FloatVector.fromArray(F, in, i + 48).reinterpretAsInts().and(ABS).max(d);
    }
    int largest = IntVector.zero(I).max(a).max(b).max(c).max(d).reduceLanes(MAX);
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
   * Σ|x| in the order of the definition: weight i goes to partial sum i mod 16. The bits of a
   * float, moved to the place that they have in a double, are the float divided by 2^896, be it
   * subnormal or 0. What is not finite becomes 2^128 or more, and has to be found by {@link
   * #largestBits}.
   */
  static double sumOfMagnitudes(float[] in) {
    DoubleVector even = DoubleVector.zero(D);
    DoubleVector odd = DoubleVector.zero(D);
    int i = 0;
    for (; i <= in.length - 16; i += 16) {
      LongVector two = FloatVector.fromArray(F, in, i).reinterpretAsLongs();
      LongVector low = two.and(ABS).lanewise(LSHL, 29);
      LongVector high = two.and((long) ABS << 32).lanewise(LSHR, 3);
      even = low.reinterpretAsDoubles().mul(0x1p896).add(even);
      odd = high.reinterpretAsDoubles().mul(0x1p896).add(odd);
    }
    // JDK 17 allocates a vector that is asked for a lane that is no constant, and one that is
    // stored
    // as the loop leaves it: it no longer knows its class.
    double[] partial = Scratch.ofThread().sums;
    even.add(0).intoArray(partial, 0);
    odd.add(0).intoArray(partial, 8);
    double sum = 0;
    for (int lane = 0; lane < 16; lane++) {
      double some = partial[lane / 2 + lane % 2 * 8];
      sum += i + lane < in.length ? some + Math.abs((double) in[i + lane]) : some;
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

  /** The last index at which {@link #touchAhead} does something: never where all is near. */
  static int lastTouched(float[] out) {
    return out.length > FAR ? out.length - AHEAD - 256 : -1;
  }

  /** Loads what is to be stored to after the next thousand stores; 256 floats at a time. */
  static int touchAhead(float[] out, int at, int last) {
    return at > last ? 0 : touch(out, at + AHEAD) | touch(out, at + AHEAD + 128);
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
