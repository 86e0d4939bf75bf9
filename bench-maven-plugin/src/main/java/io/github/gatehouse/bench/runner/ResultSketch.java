package io.github.gatehouse.bench.runner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What a benchmark computed, in a few bytes: a digest of everything exact, and for floating-point
 * numbers, which another order of additions may round otherwise, their count and weighted sums.
 */
final class ResultSketch {
  /** Values of one benchmark; more are not looked at, which both sides do alike. */
  private static final long MOST = 50_000_000;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final MessageDigest exact = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
  private long values;
  private long known;
  private long floats;
  private double magnitude;
  private double first;
  private double second;

  /** Tells what the next values belong to; knows nothing of its own. */
  void mark(char kind, long size) {
    put((byte) kind);
    number(size);
  }

  void exact(long value) {
    known++;
    number(value);
  }

  void text(String text) {
    known++;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    flush();
    exact.update(bytes);
  }

  void floating(double value) {
    known++;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      number(Double.doubleToLongBits(value));
      return;
    }
    floats++;
    magnitude += Math.abs(value);
    first += weight(floats) * value;
    second += weight(-floats) * value;
  }

  /** True while more values are looked at. */
  boolean wants() {
    return values++ < MOST;
  }

  /** Everything in one word; blank where nothing was known of any result. */
  String words() {
    return end().words();
  }

  /** What has come together; nothing can be added any more. */
  End end() {
    if (known == 0) {
      return new End("", 0, 0, 0, 0);
    }
    flush();
    String digest = HexFormat.of().formatHex(exact.digest());
    return new End(digest.substring(0, 32), floats, magnitude, first, second);
  }

  /** Takes in the sketch of a part: what is exact exactly, and its numbers as numbers. */
  void part(End part) {
    text(part.digest());
    floats += part.floats();
    magnitude += part.magnitude();
    first += weight(floats) * part.first();
    second += weight(-floats) * part.second();
  }

  /**
   * A sketch that has come to its end.
   *
   * @param digest of everything exact; blank where nothing was known of any result
   * @param floats number of floating-point numbers
   * @param magnitude sum of their magnitudes
   * @param first weighted sum of them
   * @param second the same with other weights
   */
  record End(String digest, long floats, double magnitude, double first, double second) {
    /** By what is exact; only among equals by numbers, which rounding may put in another order. */
    static final Comparator<End> ORDER =
        Comparator.comparing(End::digest)
            .thenComparingDouble(End::first)
            .thenComparingDouble(End::second);

    String words() {
      return digest.isEmpty()
          ? ""
          : String.join(
              " ",
              digest,
              Long.toString(floats),
              Double.toString(magnitude),
              Double.toString(first),
              Double.toString(second));
    }
  }

  /** A number from 0.5 to 1.5 for each place, always the same. */
  private static double weight(long place) {
    long mixed = place * MIX;
    mixed = (mixed ^ mixed >>> 32) * MIX;
    return 0.5 + (mixed >>> 11) * 0x1.0p-53;
  }

  private void number(long value) {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    buffer.putLong(value);
  }

  private void put(byte value) {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.put(value);
  }

  private void flush() {
    exact.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
