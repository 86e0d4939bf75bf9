package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;

/**
 * Quantizes tensors. Where the first weights tell the largest magnitude of all, as in ternary data,
 * and where the codes do not depend on it, one pass gives scale and codes. What is wrong or out of
 * the ordinary (lengths, NaN, infinities, magnitudes too far apart) is left to the definition.
 */
final class VectorPacking implements VectorKernel.Packing {
  /** So many weights are looked at to guess the largest magnitude of all. */
  private static final int FIRST_WEIGHTS = 256;

  /** Exponent of the largest numbers whose factor would be subnormal, and slow. */
  private static final int TOO_LARGE = 127;

  private static final float TOO_SMALL = 0x1p-120f;

  private final TernaryKernel definition;
  private final RowPacking rows;

  VectorPacking(TernaryKernel definition, SpanCodec codec) {
    this.definition = definition;
    this.rows = new RowPacking(codec);
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    float scale = Float.NaN;
    if (weights.length == shape.weights()
        && packed.length == definition.format().packedBytes(shape)) {
      scale =
          how.rule() == ScaleRule.ABSMEAN
              ? byMean(weights, shape, packed)
              : byLargest(weights, shape, how.rule() == ScaleRule.SIGN, packed);
    }
    if (Float.isNaN(scale)) {
      definition.quantize(weights, shape, how, packed);
    } else {
      definition.format().putScale(packed, scale);
    }
  }

  /** Packs; the scale, or NaN if the definition has to do it. */
  private float byMean(float[] in, TernaryShape shape, byte[] out) {
    double mean = Scan.sumOfMagnitudes(in) / Math.max(1, in.length);
    float scale = Math.max(ScaleRule.SMALLEST_MEAN, (float) mean);
    int threshold = Threshold.ofScale(scale);
    int bound = SpanCodec.BITS_OF_TWO - 1;
    if (rows.pack(in, shape, out, threshold, bound, false) != RowPacking.REFUSED) {
      return scale;
    }
    int largest = Scan.largestBits(in, 0, in.length);
    boolean finite = largest < Scan.BITS_OF_INFINITY;
    return finite && packScaled(in, shape, out, threshold, largest) ? scale : Float.NaN;
  }

  /** Packs; the scale, or NaN if the definition has to do it. */
  private float byLargest(float[] in, TernaryShape shape, boolean sign, byte[] out) {
    int first = Math.min(in.length, FIRST_WEIGHTS);
    int guess = Scan.largestBits(in, 0, first);
    // Where the first weights are not ternary, the largest of them will not be that of all.
    boolean likely = sign || guess == Scan.allBits(in, 0, first);
    if (likely && guess < SpanCodec.BITS_OF_TWO) {
      int largest = rows.pack(in, shape, out, threshold(guess, sign), guess, sign);
      if (largest != RowPacking.REFUSED) {
        return Float.intBitsToFloat(largest);
      }
    }
    int largest = Scan.largestBits(in, 0, in.length);
    if (largest >= Scan.BITS_OF_INFINITY) {
      return Float.NaN;
    }
    int threshold = threshold(largest, sign);
    if (largest < SpanCodec.BITS_OF_TWO) {
      rows.pack(in, shape, out, threshold, Integer.MAX_VALUE, false);
    } else if (!packScaled(in, shape, out, threshold, largest)) {
      return Float.NaN;
    }
    return Float.intBitsToFloat(largest);
  }

  private static int threshold(int largest, boolean sign) {
    return sign ? Threshold.ofSign() : Threshold.ofScale(Float.intBitsToFloat(largest));
  }

  /**
   * Packs weights of 2 and more, divided by a power of two that makes them smaller. That is exact
   * for the threshold and its neighbour unless they become subnormal, and monotonic for the rest.
   */
  private boolean packScaled(
      float[] in, TernaryShape shape, byte[] out, int threshold, int largest) {
    int exponent = Math.getExponent(Float.intBitsToFloat(largest));
    float factor = 1 / (float) Math.scalb(1.0, exponent);
    float scaled = Float.intBitsToFloat(threshold) * factor;
    if (exponent >= TOO_LARGE || scaled < TOO_SMALL) {
      return false;
    }
    rows.packScaled(in, shape, out, Float.floatToRawIntBits(scaled), factor);
    return true;
  }
}
