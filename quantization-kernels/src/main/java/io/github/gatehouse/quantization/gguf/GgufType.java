package io.github.gatehouse.quantization.gguf;

/**
 * Types of metadata values; the number in the file is {@link #ordinal()}.
 *
 * <p>Source: ggml-org/ggml {@code docs/gguf.md}, gguf_metadata_value_type.
 */
public enum GgufType {
  /** 0…255. */
  UINT8(1),
  /** −128…127. */
  INT8(1),
  /** 0…65 535. */
  UINT16(2),
  /** −32 768…32 767. */
  INT16(2),
  /** 0…2³²−1. */
  UINT32(4),
  /** −2³¹…2³¹−1. */
  INT32(4),
  /** IEEE 754 single precision. */
  FLOAT32(4),
  /** One byte, 0 or 1. */
  BOOL(1),
  /** UTF-8 after its length in bytes. */
  STRING(8),
  /** Values of one type, arrays included, after that type and their number. */
  ARRAY(12),
  /** 0…2⁶⁴−1. */
  UINT64(8),
  /** −2⁶³…2⁶³−1. */
  INT64(8),
  /** IEEE 754 double precision. */
  FLOAT64(8);

  private final int leastBytes;

  GgufType(int leastBytes) {
    this.leastBytes = leastBytes;
  }

  /**
   * True for numbers and truth values: all but {@link #STRING} and {@link #ARRAY}.
   *
   * @return whether every value takes {@link #leastBytes()} bytes
   */
  public boolean isScalar() {
    return this != STRING && this != ARRAY;
  }

  /**
   * Bytes of the shortest value.
   *
   * @return for strings and arrays the bytes before their first character or element
   */
  public int leastBytes() {
    return leastBytes;
  }
}
