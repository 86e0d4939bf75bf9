package io.github.gatehouse.quantization.scalar;

import java.util.Arrays;

/** Rows of TL2: groups of eight triples in five bytes, then at most one pair. */
final class Tl2Rows implements RowCodec {
  private static final int GROUP_TRIPLES = 8;
  private static final int GROUP_BYTES = 5;
  private static final int LARGEST_INDEX = 13;
  private static final int ZERO_PAIR = 4;

  @Override
  public void encode(byte[] codes, byte[] packed, int at) {
    int triples = codes.length / 3;
    int pairAt = at + (triples + GROUP_TRIPLES - 1) / GROUP_TRIPLES * GROUP_BYTES;
    Arrays.fill(packed, at, pairAt, (byte) 0);
    for (int triple = 0; triple < triples; triple++) {
      int value = 9 * codes[3 * triple] + 3 * codes[3 * triple + 1] + codes[3 * triple + 2];
      packed[indexAt(at, triple)] |= (byte) (Math.abs(value) << indexShift(triple));
      packed[signAt(at, triple)] |= (byte) ((value < 0 ? 1 : 0) << signShift(triple));
    }
    if (codes.length % 3 != 0) {
      packed[pairAt] = (byte) (Tl1Rows.pairIndex(codes, 3 * triples) << 4 | ZERO_PAIR);
    }
  }

  @Override
  public void decode(byte[] packed, int at, byte[] codes) {
    int triples = codes.length / 3;
    for (int triple = 0; triple < triples; triple++) {
      int index = packed[indexAt(at, triple)] >> indexShift(triple) & 15;
      int sign = packed[signAt(at, triple)] >> signShift(triple) & 1;
      if (index > LARGEST_INDEX) {
        throw RowCodec.invalid("a triple index", index, LARGEST_INDEX, indexAt(at, triple));
      }
      if (index == 0 && sign == 1) {
        throw RowCodec.invalid("the sign of a zero triple", sign, 0, signAt(at, triple));
      }
      storeTriple(sign == 1 ? -index : index, codes, 3 * triple);
    }
    if (codes.length % 3 != 0) {
      int pairAt = at + (triples + GROUP_TRIPLES - 1) / GROUP_TRIPLES * GROUP_BYTES;
      Tl1Rows.storePair(packed[pairAt] >> 4 & 15, codes, 3 * triples, pairAt);
    }
  }

  /** Value + 13 is a number of three digits in base 3, each digit a code + 1. */
  private static void storeTriple(int value, byte[] codes, int first) {
    int digits = value + LARGEST_INDEX;
    codes[first] = (byte) (digits / 9 - 1);
    codes[first + 1] = (byte) (digits / 3 % 3 - 1);
    codes[first + 2] = (byte) (digits % 3 - 1);
  }

  private static int indexAt(int at, int triple) {
    return at + triple / GROUP_TRIPLES * GROUP_BYTES + triple % GROUP_TRIPLES / 2;
  }

  private static int indexShift(int triple) {
    return triple % 2 == 0 ? 4 : 0;
  }

  private static int signAt(int at, int triple) {
    return at + triple / GROUP_TRIPLES * GROUP_BYTES + GROUP_BYTES - 1;
  }

  private static int signShift(int triple) {
    return 7 - triple % GROUP_TRIPLES;
  }
}
