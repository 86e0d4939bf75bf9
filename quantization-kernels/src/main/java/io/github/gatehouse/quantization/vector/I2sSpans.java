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
 * I2_S, two blocks of 128 weights at a time.
 *
 * <p>Packing: adding 2.0's bits minus the threshold's to the bits of a weight below 2.0 carries
 * into bit 30 if and only if the magnitude reaches the threshold; bit 31 is the sign. Those two
 * bits of 16 vectors are gathered in one by shifts and blends (each blend is one instruction on
 * AVX-512), and turned into fields all at once: 00 and 10 are 1, 01 is 2, 11 is 0, that is, ~x
 * &amp; (x&lt;&lt;1 | 01…01).
 *
 * <p>Unpacking: a field masked in place is code + 1 times a power of four, so that one
 * multiplication by scale ÷ that power minus the scale is exact. Stores go up in memory one after
 * the other, and what will be stored soon is loaded before: both make the writing of what is not in
 * the first cache faster. A field of 3 has both bits.
 */
final class I2sSpans implements SpanCodec {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_512;
  private static final VectorSpecies<Long> L = LongVector.SPECIES_512;
  private static final VectorSpecies<Byte> B = ByteVector.SPECIES_512;

  /** Masks of the highest bits of a lane. */
  private static final int TWO = 0xC0000000;

  private static final int FOUR = 0xF0000000;
  private static final int EIGHT = 0xFF000000;
  private static final int SIXTEEN = 0xFFFF0000;

  /** From the bytes of 16 lanes, the highest first, to bytes in order. */
  private static final VectorShuffle<Byte> ORDER =
      VectorShuffle.fromOp(B, j -> 4 * (j % 16) + 3 - j / 16);

  /** From 64 bytes to 16 lanes that have one of them below. */
  private static final VectorShuffle<Byte> LANES0 = VectorShuffle.fromOp(B, j -> j / 4);

  private static final VectorShuffle<Byte> LANES1 = VectorShuffle.fromOp(B, j -> j / 4 + 16);
  private static final VectorShuffle<Byte> LANES2 = VectorShuffle.fromOp(B, j -> j / 4 + 32);
  private static final VectorShuffle<Byte> LANES3 = VectorShuffle.fromOp(B, j -> j / 4 + 48);

  @Override
  public TernaryFormat format() {
    return TernaryFormat.I2_S;
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
    return 128;
  }

  @Override
  public int pack(float[] in, int from, int units, int threshold, int[] out) {
    IntVector c = IntVector.broadcast(I, BITS_OF_TWO - threshold);
    IntVector or = IntVector.zero(I);
    IntVector v;
    int to = 0;
    int end = from + units * 256;
    for (int i = from; i < end; i += 256, to += 16) {
      IntVector a = FloatVector.fromArray(F, in, i).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 32).reinterpretAsInts();
      or = a.or(or).or(v);
      a = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, a.add(c), TWO);
      IntVector b = FloatVector.fromArray(F, in, i + 64).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 96).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, b.add(c), TWO);
      a = b.lanewise(LSHR, 4).lanewise(BITWISE_BLEND, a, FOUR);
      b = FloatVector.fromArray(F, in, i + 16).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 48).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, b.add(c), TWO);
      IntVector d = FloatVector.fromArray(F, in, i + 80).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 112).reinterpretAsInts();
      or = d.or(or).or(v);
      d = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, d.add(c), TWO);
      b = d.lanewise(LSHR, 4).lanewise(BITWISE_BLEND, b, FOUR);
      a = b.lanewise(LSHR, 8).lanewise(BITWISE_BLEND, a, EIGHT);
      b = FloatVector.fromArray(F, in, i + 128).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 160).reinterpretAsInts();
      or = b.or(or).or(v);
      b = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, b.add(c), TWO);
      d = FloatVector.fromArray(F, in, i + 192).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 224).reinterpretAsInts();
      or = d.or(or).or(v);
      d = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, d.add(c), TWO);
      b = d.lanewise(LSHR, 4).lanewise(BITWISE_BLEND, b, FOUR);
      d = FloatVector.fromArray(F, in, i + 144).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 176).reinterpretAsInts();
      or = d.or(or).or(v);
      d = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, d.add(c), TWO);
      IntVector e = FloatVector.fromArray(F, in, i + 208).reinterpretAsInts();
      v = FloatVector.fromArray(F, in, i + 240).reinterpretAsInts();
      or = e.or(or).or(v);
      e = v.add(c).lanewise(LSHR, 2).lanewise(BITWISE_BLEND, e.add(c), TWO);
      d = e.lanewise(LSHR, 4).lanewise(BITWISE_BLEND, d, FOUR);
      b = d.lanewise(LSHR, 8).lanewise(BITWISE_BLEND, b, EIGHT);
      a = b.lanewise(LSHR, 16).lanewise(BITWISE_BLEND, a, SIXTEEN);
      a = a.not().and(a.lanewise(LSHL, 1).or(0x55555555));
      a.reinterpretAsBytes().rearrange(ORDER).reinterpretAsInts().intoArray(out, to);
    }
    return IntVector.zero(I).or(or).reduceLanes(OR) & Integer.MAX_VALUE;
  }

  @Override
  public boolean unpack(byte[] in, int at, int units, float[] out, int to, float scale) {
    FloatVector minus = FloatVector.broadcast(F, -scale);
    FloatVector s0 = FloatVector.broadcast(F, scale / 64);
    FloatVector s1 = FloatVector.broadcast(F, scale / 16);
    FloatVector s2 = FloatVector.broadcast(F, scale / 4);
    FloatVector s3 = FloatVector.broadcast(F, scale);
    LongVector threes = LongVector.zero(L);
    int last = Scan.lastTouched(out);
    int touched = 0;
    for (int i = at; i < at + units * 64; i += 64, to += 256) {
      touched |= Scan.touchAhead(out, to, last);
      ByteVector bytes = ByteVector.fromArray(B, in, i);
      LongVector all = bytes.reinterpretAsLongs();
      threes = all.and(all.lanewise(LSHR, 1)).or(threes);
      IntVector x = bytes.rearrange(LANES0).reinterpretAsInts();
      IntVector y = bytes.rearrange(LANES1).reinterpretAsInts();
      ((FloatVector) x.and(0xC0).convertShape(I2F, F, 0)).fma(s0, minus).intoArray(out, to);
      ((FloatVector) y.and(0xC0).convertShape(I2F, F, 0)).fma(s0, minus).intoArray(out, to + 16);
      ((FloatVector) x.and(0x30).convertShape(I2F, F, 0)).fma(s1, minus).intoArray(out, to + 32);
      ((FloatVector) y.and(0x30).convertShape(I2F, F, 0)).fma(s1, minus).intoArray(out, to + 48);
      ((FloatVector) x.and(0x0C).convertShape(I2F, F, 0)).fma(s2, minus).intoArray(out, to + 64);
      ((FloatVector) y.and(0x0C).convertShape(I2F, F, 0)).fma(s2, minus).intoArray(out, to + 80);
      ((FloatVector) x.and(0x03).convertShape(I2F, F, 0)).fma(s3, minus).intoArray(out, to + 96);
      ((FloatVector) y.and(0x03).convertShape(I2F, F, 0)).fma(s3, minus).intoArray(out, to + 112);
      x = bytes.rearrange(LANES2).reinterpretAsInts();
      y = bytes.rearrange(LANES3).reinterpretAsInts();
      ((FloatVector) x.and(0xC0).convertShape(I2F, F, 0)).fma(s0, minus).intoArray(out, to + 128);
      ((FloatVector) y.and(0xC0).convertShape(I2F, F, 0)).fma(s0, minus).intoArray(out, to + 144);
      ((FloatVector) x.and(0x30).convertShape(I2F, F, 0)).fma(s1, minus).intoArray(out, to + 160);
      ((FloatVector) y.and(0x30).convertShape(I2F, F, 0)).fma(s1, minus).intoArray(out, to + 176);
      ((FloatVector) x.and(0x0C).convertShape(I2F, F, 0)).fma(s2, minus).intoArray(out, to + 192);
      ((FloatVector) y.and(0x0C).convertShape(I2F, F, 0)).fma(s2, minus).intoArray(out, to + 208);
      ((FloatVector) x.and(0x03).convertShape(I2F, F, 0)).fma(s3, minus).intoArray(out, to + 224);
      ((FloatVector) y.and(0x03).convertShape(I2F, F, 0)).fma(s3, minus).intoArray(out, to + 240);
    }
    Scratch.ofThread().touched = touched;
    return (LongVector.zero(L).or(threes).reduceLanes(OR) & 0x5555555555555555L) == 0;
  }
}
