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
 * TL1, 256 weights in 64 bytes at a time.
 *
 * <p>Packing: the two bits of each weight (see {@link I2sSpans}) of eight vectors are gathered in
 * one, four bits apart; those of odd lanes are shifted in between, which makes pairs 4·(w0+1) +
 * (w1+1), from which (w0+1) is taken away for base 3. Two lanes side by side share a byte.
 *
 * <p>Unpacking: a table of nine makes fields of two bits from an index. Four bytes are 16 fields in
 * the order of the weights, so each vector of weights is one int in all lanes, each of which masks
 * its own field and multiplies it by its own power of two.
 */
final class Tl1Spans implements SpanCodec {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final VectorSpecies<Long> L = LongVector.SPECIES_512;
  private static final VectorSpecies<Byte> B = ByteVector.SPECIES_512;

  /** Masks of the highest bits of a lane. */
  private static final int FOUR = 0xF0000000;

  private static final int EIGHT = 0xFF000000;
  private static final int SIXTEEN = 0xFFFF0000;

  private static final long LOW_HALVES = 0x0F0F0F0F0F0F0F0FL;

  /**
   * Of two neighbouring long lanes the even one keeps the high halves of bytes, the odd one low.
   */
  private static final VectorShuffle<Long> NEIGHBOURS = VectorShuffle.fromOp(L, q -> q ^ 1);

  private static final LongVector EVEN = alternating(-1, 0);
  private static final LongVector OWN_HALF = alternating(~LOW_HALVES, LOW_HALVES);

  /** Byte 4·m + b is in one of the long lanes 2·b and 2·b + 1. */
  private static final VectorShuffle<Byte> ORDER =
      VectorShuffle.fromOp(
          B,
          j ->
              j / 4 % 2 == 0
                  ? j % 4 * 16 + (6 - j / 4 % 8) / 2
                  : j % 4 * 16 + 8 + (7 - j / 4 % 8) / 2);

  /** From the index of a pair to two fields, in the high half of a byte and in the low one. */
  private static final ByteVector FIRST = fields(16);

  private static final ByteVector SECOND = fields(1);

  /** Lane l is the weight whose field begins at bit 8·(l div 4) + 6 − 2·(l mod 4). */
  private static final int[] MASKS = new int[16];

  private static final float[] FACTORS = new float[16];
  private static final float[] OFFSETS = new float[16];

  static {
    for (int lane = 0; lane < 16; lane++) {
      int bit = lane / 4 * 8 + 6 - lane % 4 * 2;
      MASKS[lane] = 3 << bit;
      FACTORS[lane] = 1f / (1 << bit);
      OFFSETS[lane] = bit == 30 ? 0 : -1;
    }
  }

  /** Turns code + 1 in the two highest bits, where it would become a sign, into the code. */
  private static final int TOP_FIELD = 0xC0000000;

  /** Units unpacked at a time. */
  private static final int CHUNK_UNITS = 16;

  /** Weights that are loaded before they are stored, unless all of them fit in the first cache. */
  private static final int AHEAD = 1024;

  private static final int FAR = 8192;

  @Override
  public TernaryFormat format() {
    return TernaryFormat.TL1;
  }

  @Override
  public int unitWeights() {
    return 256;
  }

  @Override
  public int unitBytes() {
    return 64;
  }

  @Override
  public int rowMultiple() {
    return 4;
  }

  @Override
  public int pack(float[] in, int from, int units, int threshold, int[] out) {
    IntVector c = IntVector.broadcast(I, BITS_OF_TWO - threshold);
    IntVector or = IntVector.zero(I);
    IntVector v;
    int to = 0;
    int end = from + units * 256;
    for (int i = from; i < end; i += 128, to += 8) {
      IntVector a = FloatVector.fromArray(F, in, i).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 16).reinterpretAsInts();
      or = a.or(or).or(v);
      a = v.add(c).lanewise(LSHR, 4).lanewise(BITWISE_BLEND, a.add(c), FOUR);
      IntVector b = FloatVector.fromArray(F, in, i + 32).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 48).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 4).lanewise(BITWISE_BLEND, b.add(c), FOUR);
      a = b.lanewise(LSHR, 8).lanewise(BITWISE_BLEND, a, EIGHT);
      b = FloatVector.fromArray(F, in, i + 64).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 80).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 4).lanewise(BITWISE_BLEND, b.add(c), FOUR);
      IntVector d = FloatVector.fromArray(F, in, i + 96).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 112).reinterpretAsInts();
      or = d.or(or).or(v);
      d = v.add(c).lanewise(LSHR, 4).lanewise(BITWISE_BLEND, d.add(c), FOUR);
      b = d.lanewise(LSHR, 8).lanewise(BITWISE_BLEND, b, EIGHT);
      a = b.lanewise(LSHR, 16).lanewise(BITWISE_BLEND, a, SIXTEEN);
      LongVector x = a.reinterpretAsLongs();
      x = x.lanewise(LSHR, 34).lanewise(BITWISE_BLEND, x, 0xCCCCCCCCL);
      LongVector y = x.rearrange(NEIGHBOURS);
      y = y.lanewise(LSHL, 4).lanewise(BITWISE_BLEND, y.lanewise(LSHR, 4), EVEN);
      x = y.lanewise(BITWISE_BLEND, x, OWN_HALF);
      x = x.not().and(x.lanewise(LSHL, 1).or(0x5555555555555555L));
      x = x.sub(x.lanewise(LSHR, 2).and(0x3333333333333333L));
      x.reinterpretAsBytes().rearrange(ORDER).reinterpretAsInts().intoArray(out, to);
    }
    return IntVector.zero(I).or(or).reduceLanes(OR) & Integer.MAX_VALUE;
  }

  @Override
  public boolean unpack(byte[] in, int at, int units, float[] out, int to, float scale) {
    int[] fields = Scratch.ofThread().packed;
    boolean valid = true;
    for (int done = 0; done < units; done += CHUNK_UNITS) {
      int some = Math.min(CHUNK_UNITS, units - done);
      valid &= fields(in, at + done * 64, some, fields);
      spread(fields, some, out, to + done * 256, scale);
    }
    return valid;
  }

  /** From bytes of pairs to fields of two bits, 16 an int; whether all are valid. */
  private static boolean fields(byte[] in, int at, int units, int[] fields) {
    LongVector threes = LongVector.zero(L);
    for (int unit = 0; unit < units; unit++) {
      LongVector pairs = ByteVector.fromArray(B, in, at + unit * 64).reinterpretAsLongs();
      ByteVector first = pairs.lanewise(LSHR, 4).and(LOW_HALVES).reinterpretAsBytes();
      ByteVector second = pairs.and(LOW_HALVES).reinterpretAsBytes();
      LongVector all = first.selectFrom(FIRST).or(second.selectFrom(SECOND)).reinterpretAsLongs();
      threes = all.and(all.lanewise(LSHR, 1)).or(threes);
      all.reinterpretAsInts().add(TOP_FIELD).intoArray(fields, unit * 16);
    }
    return (LongVector.zero(L).or(threes).reduceLanes(OR) & 0x5555555555555555L) == 0;
  }

  /** From an int of fields to a vector of weights. */
  private static void spread(int[] fields, int units, float[] out, int from, float scale) {
    FloatVector factors = FloatVector.fromArray(F, FACTORS, 0).mul(scale);
    FloatVector offsets = FloatVector.fromArray(F, OFFSETS, 0).mul(scale);
    IntVector masks = IntVector.fromArray(I, MASKS, 0);
    int ahead = out.length > FAR ? out.length - AHEAD - 128 : -1;
    int touched = 0;
    int to = from;
    for (int i = 0; i < units * 16; i += 8, to += 128) {
      if (to <= ahead) {
        touched |= Scan.touch(out, to + AHEAD);
      }
      IntVector w0 = IntVector.broadcast(I, fields[i]).and(masks);
      ((FloatVector) w0.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to);
      IntVector w1 = IntVector.broadcast(I, fields[i + 1]).and(masks);
      ((FloatVector) w1.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 16);
      IntVector w2 = IntVector.broadcast(I, fields[i + 2]).and(masks);
      ((FloatVector) w2.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 32);
      IntVector w3 = IntVector.broadcast(I, fields[i + 3]).and(masks);
      ((FloatVector) w3.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 48);
      IntVector w4 = IntVector.broadcast(I, fields[i + 4]).and(masks);
      ((FloatVector) w4.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 64);
      IntVector w5 = IntVector.broadcast(I, fields[i + 5]).and(masks);
      ((FloatVector) w5.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 80);
      IntVector w6 = IntVector.broadcast(I, fields[i + 6]).and(masks);
      ((FloatVector) w6.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 96);
      IntVector w7 = IntVector.broadcast(I, fields[i + 7]).and(masks);
      ((FloatVector) w7.convertShape(I2F, F, 0)).fma(factors, offsets).intoArray(out, to + 112);
    }
    Scratch.ofThread().touched = touched;
  }

  private static LongVector alternating(long even, long odd) {
    return LongVector.fromArray(L, new long[] {even, odd, even, odd, even, odd, even, odd}, 0);
  }

  private static ByteVector fields(int factor) {
    byte[] fields = new byte[64];
    for (int index = 0; index < 64; index++) {
      // An index that no pair has becomes two fields of 3.
      int both = index < 9 ? index / 3 * 4 + index % 3 : 15;
      fields[index] = (byte) (both * factor);
    }
    return ByteVector.fromArray(B, fields, 0);
  }
}
