package io.github.gatehouse.quantization.format;

import java.util.Arrays;

/**
 * The packed formats. A weight is a code −1, 0 or +1 times one scale per tensor.
 *
 * <p>A packed tensor is its rows, one after the other, each padded by codes 0 to whole bytes (I2_S:
 * whole blocks), and then a tail of {@value #TAIL_BYTES} bytes: bytes 0–3 are the scale as IEEE 754
 * single precision, little endian; bytes 4–31 are written as 0 and not read. Nothing depends on the
 * CPU. The bit patterns that no code maps to are invalid and refused by the scalar definition.
 */
public enum TernaryFormat {
  /**
   * Two bits a weight: code + 1 ∈ {0, 1, 2}; 3 is invalid.
   *
   * <p>A row is blocks of 128 weights in 32 bytes. Weight j of a block (0…127) lies in byte {@code
   * j mod 32}, bits {@code 6 − 2·(j div 32)} and the one above: byte b holds the weights b, b+32,
   * b+64, b+96 from its highest bits to its lowest.
   *
   * <p>Source: bitnet.cpp on x86, microsoft/BitNet {@code src/ggml-bitnet-mad.cpp} (quantize_i2_s,
   * QK_I2_S = 128) and {@code utils/convert-hf-to-gguf-bitnet.py}. The tail is that of the source.
   */
  I2_S {
    @Override
    public long rowBytes(int columns) {
      return ceilDiv(columns, 128) * 32;
    }
  },

  /**
   * Two bits a weight: the pair (w0, w1) is the index {@code 3·(w0+1) + (w1+1)} ∈ 0…8; 9…15 are
   * invalid.
   *
   * <p>A byte holds two pairs: the first in bits 7–4, the second in bits 3–0; so byte b of a row
   * holds the weights 4b…4b+3. A missing weight is 0.
   *
   * <p>Source: index and order within a byte of microsoft/BitNet {@code
   * utils/convert-hf-to-gguf-bitnet.py} (preprocess_two_weights); the order of bytes and the tail
   * are canonical here, because the source permutes bytes to suit one CPU and one matrix shape.
   */
  TL1 {
    @Override
    public long rowBytes(int columns) {
      return ceilDiv(columns, 4);
    }
  },

  /**
   * Five bits for three weights: the triple (w0, w1, w2) is the value {@code v = 9·w0 + 3·w1 + w2}
   * ∈ −13…13, stored as index |v| ∈ 0…13 (14 and 15 are invalid) and a sign bit, 1 if v &lt; 0 (the
   * sign of v = 0 must be 0).
   *
   * <p>A row of n weights is {@code n div 3} triples in groups of eight, 24 weights in 5 bytes:
   * byte b of 0…3 holds the index of triple 2b in bits 7–4 and of triple 2b+1 in bits 3–0; byte 4
   * holds the sign of triple k in bit 7 − k. Triples missing in the last group are 0. If {@code n
   * mod 3} is 1 or 2, one more byte holds the rest as a {@link #TL1} pair in bits 7–4 and the zero
   * pair, 4, in bits 3–0.
   *
   * <p>Source: value, magnitude and sign of microsoft/BitNet {@code
   * utils/convert-hf-to-gguf-bitnet.py} (preprocess_three_weights); the order of bytes and the tail
   * are canonical here, as for {@link #TL1}.
   */
  TL2 {
    @Override
    public long rowBytes(int columns) {
      return ceilDiv(columns / 3, 8) * 5 + (columns % 3 == 0 ? 0 : 1);
    }
  };

  /** Bytes after the last row: the scale and zeros. */
  public static final int TAIL_BYTES = 32;

  /**
   * Bytes of one packed row.
   *
   * @param columns weights in the row, at least 0
   * @return bytes, without tail
   */
  public abstract long rowBytes(int columns);

  /**
   * Bytes of a packed tensor, tail included.
   *
   * @param shape rows and columns
   * @return bytes
   * @throws IllegalArgumentException if that is more than one {@code byte[]} can hold
   */
  public int packedBytes(TernaryShape shape) {
    long bytes = rowBytes(shape.columns()) * shape.rows() + TAIL_BYTES;
    if (bytes > TernaryShape.MAX_WEIGHTS) {
      throw new IllegalArgumentException(
          "%s of shape %s: expected at most %d packed bytes, got %d"
              .formatted(this, shape, TernaryShape.MAX_WEIGHTS, bytes));
    }
    return (int) bytes;
  }

  /**
   * The scale in the tail.
   *
   * @param packed a packed tensor with its tail
   * @return the scale, finite and at least 0
   * @throws IllegalArgumentException if it is not
   */
  public float scale(byte[] packed) {
    int at = tail(packed);
    float scale =
        Float.intBitsToFloat(
            packed[at] & 255
                | (packed[at + 1] & 255) << 8
                | (packed[at + 2] & 255) << 16
                | packed[at + 3] << 24);
    if (!(scale >= 0 && scale <= Float.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "scale at byte %d of %s: expected a finite number of at least 0, got %s"
              .formatted(packed.length - TAIL_BYTES, this, scale));
    }
    return scale;
  }

  /**
   * Writes the tail.
   *
   * @param packed a packed tensor with room for its tail
   * @param scale the scale
   */
  public void putScale(byte[] packed, float scale) {
    int at = tail(packed);
    int bits = Float.floatToRawIntBits(scale);
    Arrays.fill(packed, at, packed.length, (byte) 0);
    for (int i = 0; i < Float.BYTES; i++) {
      packed[at + i] = (byte) (bits >> 8 * i);
    }
  }

  private int tail(byte[] packed) {
    if (packed.length < TAIL_BYTES) {
      throw new IllegalArgumentException(
          "packed %s: expected at least %d bytes, got %d"
              .formatted(this, TAIL_BYTES, packed.length));
    }
    return packed.length - TAIL_BYTES;
  }

  private static long ceilDiv(int dividend, int divisor) {
    return ((long) dividend + divisor - 1) / divisor;
  }
}
