package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.kernel.Limits;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The plainest vector loops: every byte of the input is loaded, every byte of the output stored,
 * and in between there is one OR for each load that nothing else depends on. What is stored soon is
 * loaded before: that makes storing outside the first cache faster, so a limit without it would be
 * none. Loaded by name, as {@link VectorKernel}.
 */
public final class MemoryLimits implements Limits {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_512;

  /** Keeps loads that nothing else needs. */
  private int seen;

  /** For one thread. */
  public MemoryLimits() {}

  @Override
  public long read(byte[] bytes) {
    LongVector a = LongVector.zero(LongVector.SPECIES_512);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    int i = 0;
    for (; i <= bytes.length - 256; i += 256) {
      a = ByteVector.fromArray(BYTES, bytes, i).reinterpretAsLongs().or(a);
      b = ByteVector.fromArray(BYTES, bytes, i + 64).reinterpretAsLongs().or(b);
      c = ByteVector.fromArray(BYTES, bytes, i + 128).reinterpretAsLongs().or(c);
      d = ByteVector.fromArray(BYTES, bytes, i + 192).reinterpretAsLongs().or(d);
    }
    LongVector all = LongVector.zero(LongVector.SPECIES_512).or(a).or(b).or(c).or(d);
    long seen = all.reduceLanes(VectorOperators.OR);
    for (; i < bytes.length; i++) {
      seen |= bytes[i];
    }
    return seen;
  }

  @Override
  public long read(float[] floats) {
    IntVector a = IntVector.zero(IntVector.SPECIES_512);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = 0;
    for (; i <= floats.length - 64; i += 64) {
      a = FloatVector.fromArray(FLOATS, floats, i).reinterpretAsInts().or(a);
      b = FloatVector.fromArray(FLOATS, floats, i + 16).reinterpretAsInts().or(b);
      c = FloatVector.fromArray(FLOATS, floats, i + 32).reinterpretAsInts().or(c);
      d = FloatVector.fromArray(FLOATS, floats, i + 48).reinterpretAsInts().or(d);
    }
    IntVector all = IntVector.zero(IntVector.SPECIES_512).or(a).or(b).or(c).or(d);
    int seen = all.reduceLanes(VectorOperators.OR);
    for (; i < floats.length; i++) {
      seen |= Float.floatToRawIntBits(floats[i]);
    }
    return seen;
  }

  @Override
  public void readAndPack(float[] in, byte[] out) {
    check(in.length, out.length);
    for (int from = 0, to = 0; from < in.length; from += 256, to += 64) {
      IntVector a = FloatVector.fromArray(FLOATS, in, from).reinterpretAsInts();
      IntVector b = FloatVector.fromArray(FLOATS, in, from + 16).reinterpretAsInts();
      IntVector c = FloatVector.fromArray(FLOATS, in, from + 32).reinterpretAsInts();
      IntVector d = FloatVector.fromArray(FLOATS, in, from + 48).reinterpretAsInts();
      a = a.or(FloatVector.fromArray(FLOATS, in, from + 64).reinterpretAsInts());
      b = b.or(FloatVector.fromArray(FLOATS, in, from + 80).reinterpretAsInts());
      c = c.or(FloatVector.fromArray(FLOATS, in, from + 96).reinterpretAsInts());
      d = d.or(FloatVector.fromArray(FLOATS, in, from + 112).reinterpretAsInts());
      a = a.or(FloatVector.fromArray(FLOATS, in, from + 128).reinterpretAsInts());
      b = b.or(FloatVector.fromArray(FLOATS, in, from + 144).reinterpretAsInts());
      c = c.or(FloatVector.fromArray(FLOATS, in, from + 160).reinterpretAsInts());
      d = d.or(FloatVector.fromArray(FLOATS, in, from + 176).reinterpretAsInts());
      a = a.or(FloatVector.fromArray(FLOATS, in, from + 192).reinterpretAsInts());
      b = b.or(FloatVector.fromArray(FLOATS, in, from + 208).reinterpretAsInts());
      c = c.or(FloatVector.fromArray(FLOATS, in, from + 224).reinterpretAsInts());
      d = d.or(FloatVector.fromArray(FLOATS, in, from + 240).reinterpretAsInts());
      a.or(b).or(c.or(d)).reinterpretAsBytes().intoArray(out, to);
    }
  }

  @Override
  public void unpackAndWrite(byte[] in, float[] out) {
    check(out.length, in.length);
    int last = Scan.lastTouched(out);
    int touched = 0;
    for (int from = 0, to = 0; from < in.length; from += 64, to += 256) {
      touched |= Scan.touchAhead(out, to, last);
      FloatVector all = ByteVector.fromArray(BYTES, in, from).reinterpretAsFloats();
      all.intoArray(out, to);
      all.intoArray(out, to + 16);
      all.intoArray(out, to + 32);
      all.intoArray(out, to + 48);
      all.intoArray(out, to + 64);
      all.intoArray(out, to + 80);
      all.intoArray(out, to + 96);
      all.intoArray(out, to + 112);
      all.intoArray(out, to + 128);
      all.intoArray(out, to + 144);
      all.intoArray(out, to + 160);
      all.intoArray(out, to + 176);
      all.intoArray(out, to + 192);
      all.intoArray(out, to + 208);
      all.intoArray(out, to + 224);
      all.intoArray(out, to + 240);
    }
    seen = touched;
  }

  private static void check(int floats, int bytes) {
    if (bytes % 64 != 0 || floats != 4L * bytes) {
      throw new IllegalArgumentException(
          "expected four floats a byte and a multiple of 64 bytes, got %d floats and %d bytes"
              .formatted(floats, bytes));
    }
  }
}
