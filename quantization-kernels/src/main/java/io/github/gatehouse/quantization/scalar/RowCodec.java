package io.github.gatehouse.quantization.scalar;

/** Packs and unpacks the codes of one row; the bytes are described in TernaryFormat. */
interface RowCodec {
  /** Writes all bytes of the row that begins at byte {@code at}, padding included. */
  void encode(byte[] codes, byte[] packed, int at);

  /** Fills {@code codes} from the row that begins at byte {@code at}. */
  void decode(byte[] packed, int at, byte[] codes);

  /** The code of a weight, or 0, the padding, beyond the end of the row. */
  static int codeOrZero(byte[] codes, int column) {
    return column < codes.length ? codes[column] : 0;
  }

  /** Stores a code unless the column is padding. */
  static void store(byte[] codes, int column, int code) {
    if (column < codes.length) {
      codes[column] = (byte) code;
    }
  }

  /** Refuses a bit pattern that no code maps to. */
  static IllegalArgumentException invalid(String what, int value, int max, int at) {
    return new IllegalArgumentException(
        "packed byte %d: expected %s of 0…%d, got %d".formatted(at, what, max, value));
  }
}
