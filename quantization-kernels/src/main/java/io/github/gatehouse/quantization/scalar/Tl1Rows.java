package io.github.gatehouse.quantization.scalar;

/** Rows of TL1: two pairs a byte, the first in the high half. */
final class Tl1Rows implements RowCodec {
  private static final int LARGEST_INDEX = 8;

  @Override
  public void encode(byte[] codes, byte[] packed, int at) {
    int columns = codes.length;
    for (int first = 0, i = at; first < columns; first += 4, i++) {
      packed[i] = (byte) (pairIndex(codes, first) << 4 | pairIndex(codes, first + 2));
    }
  }

  @Override
  public void decode(byte[] packed, int at, byte[] codes) {
    for (int first = 0, i = at; first < codes.length; first += 4, i++) {
      storePair(packed[i] >> 4 & 15, codes, first, i);
      storePair(packed[i] & 15, codes, first + 2, i);
    }
  }

  /** The index of the pair that begins at a column; weights beyond the end are 0. */
  static int pairIndex(byte[] codes, int first) {
    return 3 * (RowCodec.codeOrZero(codes, first) + 1)
        + (RowCodec.codeOrZero(codes, first + 1) + 1);
  }

  /** Stores the pair that begins at a column, as far as the row goes. */
  static void storePair(int index, byte[] codes, int first, int at) {
    if (index > LARGEST_INDEX) {
      throw RowCodec.invalid("a pair index", index, LARGEST_INDEX, at);
    }
    RowCodec.store(codes, first, index / 3 - 1);
    RowCodec.store(codes, first + 1, index % 3 - 1);
  }
}
