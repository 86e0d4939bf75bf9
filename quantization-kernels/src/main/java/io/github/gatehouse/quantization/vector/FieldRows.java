package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops over rows of fields of two bits; the arithmetic is explained in {@link
 * FieldActivations}. A lane of a vector adds at most 8 · 2 · 128 = 2048, so 16 vectors stay within
 * −32 768…32 767.
 *
 * <p>Each vector x leaves x and x &gt;&gt;&gt; 1 in {@code seen}: where both bits of a field were
 * set, its lower one is left there.
 */
final class FieldRows {
  /** Vectors after which 16-bit sums are widened. */
  static final int CHUNK = 16;

  static final int VECTOR_BYTES = 64;

  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final ShortVector ONE = ShortVector.broadcast(SHORTS, 1);

  private FieldRows() {}

  /** Adds some vectors of four rows, the first of which begins at byte {@code at}. */
  static void four(
      byte[] w,
      int at,
      int stride,
      short[] b,
      int from,
      int to,
      short[] seen,
      int[] sums,
      int row) {
    ShortVector both = ShortVector.fromArray(SHORTS, seen, 0);
    ShortVector s0 = ShortVector.zero(SHORTS);
    ShortVector s1 = s0;
    ShortVector s2 = s0;
    ShortVector s3 = s0;
    for (int v = from; v < to; v++) {
      int i = at + v * VECTOR_BYTES;
      ShortVector x0 = ByteVector.fromArray(BYTES, w, i).reinterpretAsShorts();
      ShortVector x1 = ByteVector.fromArray(BYTES, w, i + stride).reinterpretAsShorts();
      ShortVector x2 = ByteVector.fromArray(BYTES, w, i + 2 * stride).reinterpretAsShorts();
      ShortVector x3 = ByteVector.fromArray(BYTES, w, i + 3 * stride).reinterpretAsShorts();
      both = x0.and(x0.lanewise(LSHR, ONE)).or(both).or(x1.and(x1.lanewise(LSHR, ONE)));
      both = both.or(x2.and(x2.lanewise(LSHR, ONE))).or(x3.and(x3.lanewise(LSHR, ONE)));
      for (int field = 0; field < 8; field++) {
        ShortVector a = ShortVector.fromArray(SHORTS, b, (v * 8 + field) * FieldActivations.LANES);
        ShortVector bits = ShortVector.broadcast(SHORTS, 2 * field);
        s0 = x0.lanewise(LSHR, bits).mul(a).add(s0);
        s1 = x1.lanewise(LSHR, bits).mul(a).add(s1);
        s2 = x2.lanewise(LSHR, bits).mul(a).add(s2);
        s3 = x3.lanewise(LSHR, bits).mul(a).add(s3);
      }
    }
    ShortVector zero = ShortVector.zero(SHORTS);
    zero.or(both).intoArray(seen, 0);
    s0 = zero.add(s0);
    s1 = zero.add(s1);
    s2 = zero.add(s2);
    s3 = zero.add(s3);
    sums[row] +=
        ((IntVector) s0.convertShape(S2I, INTS, 0))
            .add(s0.convertShape(S2I, INTS, 1))
            .reduceLanes(ADD);
    sums[row + 1] +=
        ((IntVector) s1.convertShape(S2I, INTS, 0))
            .add(s1.convertShape(S2I, INTS, 1))
            .reduceLanes(ADD);
    sums[row + 2] +=
        ((IntVector) s2.convertShape(S2I, INTS, 0))
            .add(s2.convertShape(S2I, INTS, 1))
            .reduceLanes(ADD);
    sums[row + 3] +=
        ((IntVector) s3.convertShape(S2I, INTS, 0))
            .add(s3.convertShape(S2I, INTS, 1))
            .reduceLanes(ADD);
  }

  /** Adds some vectors of one row. */
  static void one(
      byte[] w, int at, short[] b, int from, int to, short[] seen, int[] sums, int row) {
    ShortVector both = ShortVector.fromArray(SHORTS, seen, 0);
    ShortVector sum = ShortVector.zero(SHORTS);
    for (int v = from; v < to; v++) {
      ShortVector x = ByteVector.fromArray(BYTES, w, at + v * VECTOR_BYTES).reinterpretAsShorts();
      both = x.and(x.lanewise(LSHR, ONE)).or(both);
      for (int field = 0; field < 8; field++) {
        ShortVector a = ShortVector.fromArray(SHORTS, b, (v * 8 + field) * FieldActivations.LANES);
        sum = x.lanewise(LSHR, ShortVector.broadcast(SHORTS, 2 * field)).mul(a).add(sum);
      }
    }
    ShortVector zero = ShortVector.zero(SHORTS);
    zero.or(both).intoArray(seen, 0);
    sum = zero.add(sum);
    IntVector wide = ((IntVector) sum.convertShape(S2I, INTS, 0));
    sums[row] += wide.add(sum.convertShape(S2I, INTS, 1)).reduceLanes(ADD);
  }
}
