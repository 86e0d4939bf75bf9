package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;

/**
 * Dequantizes tensors. A tensor with an invalid code, be it in the padding where it is allowed, or
 * with a scale next to nothing is left to the definition, as is a wrong length.
 */
final class VectorUnpacking implements VectorKernel.Unpacking {
  private static final int LARGEST_PAIR = 8;

  private final TernaryKernel definition;
  private final SpanCodec codec;

  VectorUnpacking(TernaryKernel definition, SpanCodec codec) {
    this.definition = definition;
    this.codec = codec;
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    boolean fits =
        packed.length == codec.format().packedBytes(shape) && weights.length == shape.weights();
    // + 0 makes a scale of −0 the plain 0, so that no weight becomes −0.
    float scale = fits ? codec.format().scale(packed) + 0f : Float.NaN;
    boolean usual = scale == 0 || scale >= SpanCodec.SMALLEST_SCALE;
    if (!usual || !unpacked(packed, Rows.columns(shape, codec), weights, scale)) {
      definition.dequantize(packed, shape, weights);
    }
  }

  /** Whether all codes are valid. */
  private boolean unpacked(byte[] in, int columns, float[] out, float scale) {
    int rowBytes = (int) codec.format().rowBytes(columns);
    int units = columns / codec.unitWeights();
    int whole = units * codec.unitWeights();
    boolean valid = true;
    for (int row = 0, at = 0; row < out.length; row += columns, at += rowBytes) {
      if (units > 0) {
        valid &= codec.unpack(in, at, units, out, row, scale);
      }
      if (whole < columns) {
        int from = at + units * codec.unitBytes();
        valid &= unpackRest(in, from, at + rowBytes, out, row + whole, columns - whole, scale);
      }
    }
    return valid;
  }

  /** Unpacks less than a unit at the end of a row; whether all codes are valid. */
  private boolean unpackRest(
      byte[] in, int from, int end, float[] out, int to, int length, float scale) {
    Scratch scratch = Scratch.ofThread();
    int pair = Rows.pair(length, codec);
    int bytes = end - from - (pair > 0 ? 1 : 0);
    System.arraycopy(in, from, scratch.unit, 0, bytes);
    Arrays.fill(scratch.unit, bytes, codec.unitBytes(), (byte) 0);
    boolean valid = codec.unpack(scratch.unit, 0, 1, scratch.weights, 0, scale);
    System.arraycopy(scratch.weights, 0, out, to, length - pair);
    if (pair > 0) {
      int index = in[end - 1] >> 4 & 15;
      out[to + length - pair] = (index / 3 - 1) * scale + 0f;
      if (pair == 2) {
        out[to + length - 1] = (index % 3 - 1) * scale + 0f;
      }
      valid &= index <= LARGEST_PAIR;
    }
    return valid;
  }
}
