package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop: 64 rows times the columns of a chunk.
 *
 * <p>Eight look-ups are added as bytes (low parts at most 8·31 = 248, high parts 8·27 = 216) before
 * they widen to 16 bits by two additions: a byte pair added as a short, and its odd byte alone,
 * which tells afterwards what the even bytes were. With 8·24 look-ups in a chunk no 16-bit sum of
 * even or odd bytes exceeds 192·31 = 5952.
 */
final class Tables54Tile {
  static final int LOW_BITS = 5;

  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final byte INDEX = 63;
  // Shifts by a vector of counts are one operation where shifts by a scalar are two.
  private static final ShortVector TWO = ShortVector.broadcast(SHORTS, 2);
  private static final ShortVector SIX = ShortVector.broadcast(SHORTS, 6);
  private static final ShortVector EIGHT = ShortVector.broadcast(SHORTS, 8);
  private static final short OF_A = (short) 0xc0c0;
  private static final short OF_AB = 0x3c3c;

  private Tables54Tile() {}

  /** Adds the products of some steps to the sums of 64 rows. */
  static void add(byte[][] planes, int at, byte[] t, int table, int steps, int[] sums, int row) {
    byte[] second = planes[1];
    byte[] third = planes[2];
    ShortVector low = ShortVector.zero(SHORTS);
    ShortVector lowOdd = low;
    ShortVector high = low;
    ShortVector highOdd = low;
    for (int step = 0; step < steps; step++) {
      ByteVector lows = ByteVector.zero(BYTES);
      ByteVector highs = lows;
      for (int half = 0; half < 2; half++) {
        ByteVector a = ByteVector.fromArray(BYTES, planes[0], at);
        ByteVector b = ByteVector.fromArray(BYTES, second, at);
        ByteVector c = ByteVector.fromArray(BYTES, third, at);
        ShortVector ab = b.reinterpretAsShorts().lanewise(LSHR, TWO);
        ab = ab.lanewise(BITWISE_BLEND, a.reinterpretAsShorts(), OF_A).lanewise(LSHR, TWO);
        ShortVector abc = c.reinterpretAsShorts().lanewise(LSHR, SIX);
        abc = abc.lanewise(BITWISE_BLEND, ab, OF_AB);
        ByteVector d = abc.reinterpretAsBytes().and(INDEX);
        a = a.and(INDEX);
        b = b.and(INDEX);
        c = c.and(INDEX);
        lows =
            a.selectFrom(ByteVector.fromArray(BYTES, t, table))
                .add(lows)
                .add(b.selectFrom(ByteVector.fromArray(BYTES, t, table + 128)))
                .add(c.selectFrom(ByteVector.fromArray(BYTES, t, table + 256)))
                .add(d.selectFrom(ByteVector.fromArray(BYTES, t, table + 384)));
        highs =
            a.selectFrom(ByteVector.fromArray(BYTES, t, table + 64))
                .add(highs)
                .add(b.selectFrom(ByteVector.fromArray(BYTES, t, table + 192)))
                .add(c.selectFrom(ByteVector.fromArray(BYTES, t, table + 320)))
                .add(d.selectFrom(ByteVector.fromArray(BYTES, t, table + 448)));
        at += 64;
        table += 512;
      }
      ShortVector pairs = ByteVector.zero(BYTES).add(lows).reinterpretAsShorts();
      low = pairs.add(low);
      lowOdd = pairs.lanewise(LSHR, EIGHT).add(lowOdd);
      pairs = ByteVector.zero(BYTES).add(highs).reinterpretAsShorts();
      high = pairs.add(high);
      highOdd = pairs.lanewise(LSHR, EIGHT).add(highOdd);
    }
    lowOdd = ShortVector.zero(SHORTS).add(lowOdd);
    highOdd = ShortVector.zero(SHORTS).add(highOdd);
    low = ShortVector.zero(SHORTS).add(low).sub(lowOdd.lanewise(LSHL, EIGHT));
    high = ShortVector.zero(SHORTS).add(high).sub(highOdd.lanewise(LSHL, EIGHT));
    for (int part = 0; part < 2; part++) {
      int even = row + 16 * part;
      IntVector.fromArray(INTS, sums, even)
          .add(low.convertShape(S2I, INTS, part))
          .add(high.convertShape(S2I, INTS, part).lanewise(LSHL, LOW_BITS))
          .intoArray(sums, even);
      IntVector.fromArray(INTS, sums, even + 32)
          .add(lowOdd.convertShape(S2I, INTS, part))
          .add(highOdd.convertShape(S2I, INTS, part).lanewise(LSHL, LOW_BITS))
          .intoArray(sums, even + 32);
    }
  }
}
