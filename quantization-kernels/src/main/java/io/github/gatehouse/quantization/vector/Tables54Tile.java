package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2I;
import static jdk.incubator.vector.VectorOperators.XOR;

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
    byte[] first = planes[0];
    byte[] second = planes[1];
    byte[] third = planes[2];
    ShortVector low = ShortVector.zero(SHORTS);
    ShortVector lowOdd = low;
    ShortVector high = low;
    ShortVector highOdd = low;
    int i = at;
    int j = table;
    for (int step = 0; step < steps; step++) {
      ByteVector lows = ByteVector.zero(BYTES);
      ByteVector highs = lows;
      for (int half = 0; half < 2; half++) {
        ByteVector a = ByteVector.fromArray(BYTES, first, i);
        ByteVector b = ByteVector.fromArray(BYTES, second, i);
        ByteVector c = ByteVector.fromArray(BYTES, third, i);
        ShortVector ab = b.reinterpretAsShorts().lanewise(LSHR, TWO);
        ab =
            ab.lanewise(XOR, ab.lanewise(XOR, a.reinterpretAsShorts()).and(OF_A))
                .lanewise(LSHR, TWO);
        ShortVector abc = c.reinterpretAsShorts().lanewise(LSHR, SIX);
        ByteVector d =
            abc.lanewise(XOR, abc.lanewise(XOR, ab).and(OF_AB)).reinterpretAsBytes().and(INDEX);
        a = a.and(INDEX);
        b = b.and(INDEX);
        c = c.and(INDEX);
        lows =
            lows.add(a.selectFrom(ByteVector.fromArray(BYTES, t, j)))
                .add(b.selectFrom(ByteVector.fromArray(BYTES, t, j + 128)))
                .add(c.selectFrom(ByteVector.fromArray(BYTES, t, j + 256)))
                .add(d.selectFrom(ByteVector.fromArray(BYTES, t, j + 384)));
        highs =
            highs
                .add(a.selectFrom(ByteVector.fromArray(BYTES, t, j + 64)))
                .add(b.selectFrom(ByteVector.fromArray(BYTES, t, j + 192)))
                .add(c.selectFrom(ByteVector.fromArray(BYTES, t, j + 320)))
                .add(d.selectFrom(ByteVector.fromArray(BYTES, t, j + 448)));
        i += 64;
        j += 512;
      }
      low = low.add(lows.reinterpretAsShorts());
      lowOdd = lowOdd.add(lows.reinterpretAsShorts().lanewise(LSHR, EIGHT));
      high = high.add(highs.reinterpretAsShorts());
      highOdd = highOdd.add(highs.reinterpretAsShorts().lanewise(LSHR, EIGHT));
    }
    low = low.sub(lowOdd.lanewise(LSHL, EIGHT));
    high = high.sub(highOdd.lanewise(LSHL, EIGHT));
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
