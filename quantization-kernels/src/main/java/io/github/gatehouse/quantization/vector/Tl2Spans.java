package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;

import io.github.gatehouse.quantization.format.TernaryFormat;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * TL2, 192 weights in 40 bytes at a time: eight groups of eight triples.
 *
 * <p>Packing: the two bits of each weight (see {@link I2sSpans}) are gathered from vectors that lie
 * 48 weights apart, so that a weight's place in its triple depends on lane and vector only. Blends
 * by every third lane bring first, second and third weights together, and six bits look up a triple
 * in a table. Eight signs become a byte by a multiplication.
 *
 * <p>Unpacking: sign and index look up three fields of two bits. Each of 16 lanes takes its triple,
 * masks its field, and multiplies as in {@link I2sSpans}.
 */
final class Tl2Spans implements SpanCodec {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final VectorSpecies<Byte> B = ByteVector.SPECIES_512;

  /** Masks of the highest bits of a lane. */
  private static final int EIGHT = 0xFF000000;

  private static final int SIXTEEN = 0xFFFF0000;

  /** Every third lane, from lane 0, 1 or 2. */
  private static final IntVector THIRD0 = third(0);

  private static final IntVector THIRD1 = third(1);
  private static final IntVector THIRD2 = third(2);
  private static final VectorShuffle<Integer> NEXT =
      VectorShuffle.fromOp(I, lane -> (lane + 1) % 16);
  private static final VectorShuffle<Integer> NEXT_BUT_ONE =
      VectorShuffle.fromOp(I, lane -> (lane + 2) % 16);

  /** From sign and not-zero of three weights to the index of the triple, and 128 if negative. */
  private static final ByteVector TRIPLES = triples();

  /** Triple t of the weights 48·r to 48·r + 47 is in lane 3·t mod 16. */
  private static final VectorShuffle<Byte> IN_ORDER =
      VectorShuffle.fromOp(B, j -> 4 * (3 * (j % 16) % 16) + 3 - j / 16);

  /** Bit 8·k times this is bit 63 − k, and nothing else gets there. */
  private static final long COLLECT = 0x8040201008040201L;

  /** Four bytes of indices and one of signs from each long. */
  private static final VectorShuffle<Byte> COMPACT =
      VectorShuffle.fromOp(B, j -> j >= 40 ? 0 : j / 5 * 8 + (j % 5 == 4 ? 7 : j % 5 * 2));

  private static final VectorShuffle<Byte> INDICES =
      VectorShuffle.fromOp(B, j -> j / 8 * 5 + j % 8 / 2);
  private static final VectorShuffle<Byte> SIGNS = VectorShuffle.fromOp(B, j -> j / 8 * 5 + 4);

  /** The sign's bit, and what carries it into the highest bit. */
  private static final ByteVector SIGN_BIT = signBit();

  private static final ByteVector CARRY = SIGN_BIT.neg().add((byte) 0x80);

  /** From the index of a triple, and 16 if negative, to three fields; 192 if there is no such. */
  private static final ByteVector FIELDS = fields();

  /** From 64 triples to twelve times 16 weights: each lane has its triple below. */
  private static final VectorShuffle<Byte> SPREAD0 = spread(0);

  private static final VectorShuffle<Byte> SPREAD1 = spread(1);
  private static final VectorShuffle<Byte> SPREAD2 = spread(2);
  private static final VectorShuffle<Byte> SPREAD3 = spread(3);
  private static final VectorShuffle<Byte> SPREAD4 = spread(4);
  private static final VectorShuffle<Byte> SPREAD5 = spread(5);
  private static final VectorShuffle<Byte> SPREAD6 = spread(6);
  private static final VectorShuffle<Byte> SPREAD7 = spread(7);
  private static final VectorShuffle<Byte> SPREAD8 = spread(8);
  private static final VectorShuffle<Byte> SPREAD9 = spread(9);
  private static final VectorShuffle<Byte> SPREAD10 = spread(10);
  private static final VectorShuffle<Byte> SPREAD11 = spread(11);

  /** Units unpacked at a time. */
  private static final int CHUNK_UNITS = 16;

  private static final int[] MASKS = new int[18];
  private static final float[] FACTORS = new float[18];

  static {
    for (int place = 0; place < 18; place++) {
      int bit = 4 - place % 3 * 2;
      MASKS[place] = 3 << bit;
      FACTORS[place] = 1f / (1 << bit);
    }
  }

  @Override
  public TernaryFormat format() {
    return TernaryFormat.TL2;
  }

  @Override
  public int unitWeights() {
    return 192;
  }

  @Override
  public int unitBytes() {
    return 40;
  }

  @Override
  public int rowMultiple() {
    return 24;
  }

  @Override
  public int pack(float[] in, int from, int units, int threshold, int[] out) {
    IntVector c = IntVector.broadcast(I, BITS_OF_TWO - threshold);
    IntVector or = IntVector.zero(I);
    IntVector v;
    int to = 0;
    int end = from + units * 192;
    for (int i = from; i < end; i += 192, to += 10) {
      IntVector a = FloatVector.fromArray(F, in, i).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 48).reinterpretAsInts();
      or = a.or(or).or(v);
      a = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, a.add(c), EIGHT);
      IntVector e = FloatVector.fromArray(F, in, i + 96).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 144).reinterpretAsInts();
      or = e.or(or).or(v);
      e = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, e.add(c), EIGHT);
      a = e.lanewise(LSHR, 16).lanewise(BITWISE_BLEND, a, SIXTEEN);
      IntVector b = FloatVector.fromArray(F, in, i + 16).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 64).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, b.add(c), EIGHT);
      e = FloatVector.fromArray(F, in, i + 112).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 160).reinterpretAsInts();
      or = e.or(or).or(v);
      e = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, e.add(c), EIGHT);
      b = e.lanewise(LSHR, 16).lanewise(BITWISE_BLEND, b, SIXTEEN);
      IntVector d = FloatVector.fromArray(F, in, i + 32).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 80).reinterpretAsInts();
      or = d.or(or).or(v);
      d = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, d.add(c), EIGHT);
      e = FloatVector.fromArray(F, in, i + 128).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 176).reinterpretAsInts();
      or = e.or(or).or(v);
      e = v.add(c).lanewise(LSHR, 8).lanewise(BITWISE_BLEND, e.add(c), EIGHT);
      d = e.lanewise(LSHR, 16).lanewise(BITWISE_BLEND, d, SIXTEEN);
      e = d.lanewise(BITWISE_BLEND, b, THIRD0).lanewise(BITWISE_BLEND, a, THIRD1);
      IntVector f = d.lanewise(BITWISE_BLEND, b, THIRD1).lanewise(BITWISE_BLEND, a, THIRD2);
      a = d.lanewise(BITWISE_BLEND, b, THIRD2).lanewise(BITWISE_BLEND, a, THIRD0);
      e = e.rearrange(NEXT).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, a, 0xC0C0C0C0);
      e = f.rearrange(NEXT_BUT_ONE).lanewise(LSHR, 4).lanewise(BITWISE_BLEND, e, 0xF0F0F0F0);
      ByteVector index = e.lanewise(LSHR, 2).and(0x3F3F3F3F).reinterpretAsBytes();
      LongVector t = index.selectFrom(TRIPLES).rearrange(IN_ORDER).reinterpretAsLongs();
      LongVector signs = t.lanewise(LSHR, 7).and(0x0101010101010101L).mul(COLLECT);
      t = t.lanewise(LSHR, 8).lanewise(BITWISE_BLEND, t.lanewise(LSHL, 4), 0x00F000F000F000F0L);
      t = t.lanewise(BITWISE_BLEND, signs, 0xFF00000000000000L);
      t.reinterpretAsBytes().rearrange(COMPACT).reinterpretAsInts().intoArray(out, to);
    }
    return IntVector.zero(I).or(or).reduceLanes(OR) & Integer.MAX_VALUE;
  }

  @Override
  public boolean unpack(byte[] in, int at, int units, float[] out, int to, float scale) {
    int[] fields = Scratch.ofThread().packed;
    boolean valid = true;
    for (int done = 0; done < units; done += CHUNK_UNITS) {
      int some = Math.min(CHUNK_UNITS, units - done);
      valid &= fields(in, at + done * 40, some, fields);
      spread(fields, some, out, to + done * 192, scale);
    }
    return valid;
  }

  /** From bytes to three fields for each triple, 16 ints a unit; whether all are valid. */
  private static boolean fields(byte[] in, int at, int units, int[] fields) {
    ByteVector bad = ByteVector.zero(B);
    for (int unit = 0; unit < units; unit++) {
      ByteVector all = ByteVector.fromArray(B, in, at + unit * 40);
      LongVector s = all.rearrange(SIGNS).and(SIGN_BIT).add(CARRY).reinterpretAsLongs();
      LongVector x = all.rearrange(INDICES).reinterpretAsLongs();
      x = x.lanewise(LSHR, 4).lanewise(BITWISE_BLEND, x, 0x0F000F000F000F00L);
      x = s.lanewise(LSHR, 3).lanewise(BITWISE_BLEND, x, 0x0F0F0F0F0F0F0F0FL);
      ByteVector w = x.and(0x1F1F1F1F1F1F1F1FL).reinterpretAsBytes().selectFrom(FIELDS);
      bad = w.or(bad);
      w.reinterpretAsInts().intoArray(fields, unit * 16);
    }
    return (ByteVector.zero(B).or(bad).reduceLanes(OR) & 0xC0) == 0;
  }

  /** From 64 triples to twelve vectors of weights. */
  private static void spread(int[] fields, int units, float[] out, int to, float scale) {
    FloatVector minus = FloatVector.broadcast(F, -scale);
    IntVector mask0 = IntVector.fromArray(I, MASKS, 0);
    FloatVector factor0 = FloatVector.fromArray(F, FACTORS, 0).mul(scale);
    IntVector mask1 = IntVector.fromArray(I, MASKS, 1);
    FloatVector factor1 = FloatVector.fromArray(F, FACTORS, 1).mul(scale);
    IntVector mask2 = IntVector.fromArray(I, MASKS, 2);
    FloatVector factor2 = FloatVector.fromArray(F, FACTORS, 2).mul(scale);
    int last = Scan.lastTouched(out);
    int touched = 0;
    for (int i = 0; i < units * 16; i += 16, to += 192) {
      touched |= Scan.touchAhead(out, to, last);
      ByteVector t = IntVector.fromArray(I, fields, i).reinterpretAsBytes();
      IntVector y = t.rearrange(SPREAD0).reinterpretAsInts().and(mask0);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor0, minus).intoArray(out, to);
      y = t.rearrange(SPREAD1).reinterpretAsInts().and(mask1);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor1, minus).intoArray(out, to + 16);
      y = t.rearrange(SPREAD2).reinterpretAsInts().and(mask2);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor2, minus).intoArray(out, to + 32);
      y = t.rearrange(SPREAD3).reinterpretAsInts().and(mask0);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor0, minus).intoArray(out, to + 48);
      y = t.rearrange(SPREAD4).reinterpretAsInts().and(mask1);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor1, minus).intoArray(out, to + 64);
      y = t.rearrange(SPREAD5).reinterpretAsInts().and(mask2);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor2, minus).intoArray(out, to + 80);
      y = t.rearrange(SPREAD6).reinterpretAsInts().and(mask0);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor0, minus).intoArray(out, to + 96);
      y = t.rearrange(SPREAD7).reinterpretAsInts().and(mask1);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor1, minus).intoArray(out, to + 112);
      y = t.rearrange(SPREAD8).reinterpretAsInts().and(mask2);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor2, minus).intoArray(out, to + 128);
      y = t.rearrange(SPREAD9).reinterpretAsInts().and(mask0);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor0, minus).intoArray(out, to + 144);
      y = t.rearrange(SPREAD10).reinterpretAsInts().and(mask1);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor1, minus).intoArray(out, to + 160);
      y = t.rearrange(SPREAD11).reinterpretAsInts().and(mask2);
      ((FloatVector) y.convertShape(I2F, F, 0)).fma(factor2, minus).intoArray(out, to + 176);
    }
    Scratch.ofThread().touched = touched;
  }

  private static VectorShuffle<Byte> spread(int vector) {
    return VectorShuffle.fromOp(B, j -> (16 * vector + j / 4) / 3);
  }

  private static IntVector third(int first) {
    int[] lanes = new int[16];
    for (int lane = first; lane < 16; lane += 3) {
      lanes[lane] = -1;
    }
    return IntVector.fromArray(I, lanes, 0);
  }

  private static ByteVector triples() {
    byte[] triples = new byte[64];
    for (int bits = 0; bits < 64; bits++) {
      int value = 9 * code(bits >> 4) + 3 * code(bits >> 2) + code(bits);
      triples[bits] = (byte) (Math.abs(value) | (value < 0 ? 0x80 : 0));
    }
    return ByteVector.fromArray(B, triples, 0);
  }

  private static int code(int bits) {
    return (bits & 1) == 0 ? 0 : (bits & 2) == 0 ? 1 : -1;
  }

  private static ByteVector signBit() {
    byte[] bits = new byte[64];
    for (int triple = 0; triple < 64; triple++) {
      bits[triple] = (byte) (0x80 >> triple % 8);
    }
    return ByteVector.fromArray(B, bits, 0);
  }

  private static ByteVector fields() {
    byte[] fields = new byte[64];
    for (int i = 0; i < 64; i++) {
      int index = i % 16;
      boolean negative = i % 32 >= 16;
      int digits = negative ? 13 - index : 13 + index;
      boolean valid = index <= 13 && !(negative && index == 0);
      fields[i] = (byte) (valid ? digits / 9 << 4 | digits / 3 % 3 << 2 | digits % 3 : 0xC0);
    }
    return ByteVector.fromArray(B, fields, 0);
  }
}
