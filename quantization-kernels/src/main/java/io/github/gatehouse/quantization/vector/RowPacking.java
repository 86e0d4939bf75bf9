package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryShape;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** Packs the rows of a tensor in chunks of whole units, and what is left of a row in a copy. */
final class RowPacking {
  /** A weight was larger than allowed: what was packed means nothing. */
  static final int REFUSED = -1;

  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final int ZERO_PAIR = 4;

  private final SpanCodec codec;

  RowPacking(SpanCodec codec) {
    this.codec = codec;
  }

  /**
   * Packs weights below 2 in magnitude.
   *
   * @param largest bits of the largest magnitude allowed
   * @param grows whether larger ones are allowed, too
   * @return bits of the largest magnitude allowed or seen, or {@link #REFUSED}
   */
  int pack(float[] in, TernaryShape shape, byte[] out, int threshold, int largest, boolean grows) {
    int columns = Rows.columns(shape, codec);
    int rowBytes = (int) codec.format().rowBytes(columns);
    int bound = largest;
    for (int from = 0, at = 0; from < in.length; from += columns, at += rowBytes) {
      bound = packRow(in, from, columns, out, at, threshold, bound, grows);
      if (bound == REFUSED) {
        return REFUSED;
      }
    }
    return bound;
  }

  /** Packs weights that are below 2 in magnitude once they are multiplied by a factor. */
  void packScaled(float[] in, TernaryShape shape, byte[] out, int threshold, float factor) {
    int columns = Rows.columns(shape, codec);
    int rowBytes = (int) codec.format().rowBytes(columns);
    int unit = codec.unitWeights();
    int chunk = Scratch.WEIGHTS / unit * unit;
    Scratch scratch = Scratch.ofThread();
    for (int row = 0, at = 0; row < in.length; row += columns, at += rowBytes) {
      int to = at;
      int i = row;
      for (int end = row + columns; end - i >= unit; ) {
        int units = Math.min(chunk, end - i) / unit;
        Scan.copyScaled(in, i, units * unit, factor, scratch.weights, 0);
        codec.pack(scratch.weights, 0, units, threshold, scratch.packed);
        to += store(scratch.packed, units * codec.unitBytes(), out, to);
        i += units * unit;
      }
      packRest(in, i, row + columns - i, out, to, at + rowBytes, threshold, factor);
    }
  }

  private int packRow(
      float[] in,
      int from,
      int columns,
      byte[] out,
      int at,
      int threshold,
      int largest,
      boolean grows) {
    Scratch scratch = Scratch.ofThread();
    int unit = codec.unitWeights();
    int end = from + columns;
    int bound = largest;
    int to = at;
    int i = from;
    while (end - i >= unit && bound != REFUSED) {
      int units = Math.min(Scratch.CHUNK_WEIGHTS, end - i) / unit;
      int seen = codec.pack(in, i, units, threshold, scratch.packed);
      bound = bound(in, i, i + units * unit, seen, bound, grows);
      to += store(scratch.packed, units * codec.unitBytes(), out, to);
      i += units * unit;
    }
    if (i < end && bound != REFUSED) {
      int rowEnd = at + (int) codec.format().rowBytes(columns);
      int seen = packRest(in, i, end - i, out, to, rowEnd, threshold, 1);
      bound = bound(in, i, end, seen, bound, grows);
    }
    return bound;
  }

  /** All bits combined by OR are no less than the largest; only if they are more, look again. */
  private static int bound(float[] in, int from, int to, int seen, int largest, boolean grows) {
    if (seen <= largest) {
      return largest;
    }
    int exact = Scan.largestBits(in, from, to);
    boolean allowed = exact <= largest || grows && exact < SpanCodec.BITS_OF_TWO;
    return allowed ? Math.max(exact, largest) : REFUSED;
  }

  /** Packs less than a unit at the end of a row; what is missing is 0. */
  private int packRest(
      float[] in, int from, int length, byte[] out, int at, int end, int threshold, float factor) {
    if (length == 0) {
      return 0;
    }
    Scratch scratch = Scratch.ofThread();
    int pair = Rows.pair(length, codec);
    int bytes = end - at - (pair > 0 ? 1 : 0);
    Scan.copyScaled(in, from, length - pair, factor, scratch.weights, codec.unitWeights());
    int seen = codec.pack(scratch.weights, 0, 1, threshold, scratch.packed);
    store(scratch.packed, bytes, out, at);
    if (pair > 0) {
      float first = in[from + length - pair] * factor;
      float second = pair == 2 ? in[from + length - 1] * factor : 0;
      int index = 3 * code(first, threshold) + 4 + code(second, threshold);
      out[end - 1] = (byte) (index << 4 | ZERO_PAIR);
      seen |= bits(first) | bits(second);
    }
    return seen;
  }

  /** Stores bytes that were packed in ints; as many as it says it stored. */
  private static int store(int[] packed, int bytes, byte[] out, int at) {
    int i = 0;
    for (; i <= bytes - 64; i += 64) {
      IntVector.fromArray(I, packed, i / 4).reinterpretAsBytes().intoArray(out, at + i);
    }
    for (; i < bytes; i++) {
      out[at + i] = (byte) (packed[i / 4] >> i % 4 * 8);
    }
    return bytes;
  }

  private static int code(float weight, int threshold) {
    return bits(weight) < threshold ? 0 : weight > 0 ? 1 : -1;
  }

  private static int bits(float weight) {
    return Float.floatToRawIntBits(weight) & Integer.MAX_VALUE;
  }
}
