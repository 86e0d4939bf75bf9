package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Rows of TL1 and TL2 as fields of two bits, code + 1, column by column from the lowest bits: one
 * look-up for four or six weights. An index that no code maps to becomes fields of 3.
 */
enum PackedFields {
  /** A byte of two pairs is a byte of four fields. */
  TL1 {
    @Override
    void unpack(byte[] packed, int at, int columns, byte[] fields, int to) {
      int bytes = (int) TernaryFormat.TL1.rowBytes(columns);
      for (int i = 0; i < bytes; i++) {
        fields[to + i] = PAIRS[packed[at + i] & 255];
      }
    }
  },

  /** Five bytes of eight triples are six bytes of fields. */
  TL2 {
    @Override
    void unpack(byte[] packed, int at, int columns, byte[] fields, int to) {
      int triples = columns / 3;
      int groups = (triples + 7) / 8;
      for (int group = 0; group < groups; group++) {
        int i = at + group * 5;
        int signs = packed[i + 4];
        long first = SIX[packed[i] & 255 | (signs & 0xc0) << 2];
        long second = SIX[packed[i + 1] & 255 | (signs & 0x30) << 4];
        long third = SIX[packed[i + 2] & 255 | (signs & 0x0c) << 6];
        long fourth = SIX[packed[i + 3] & 255 | (signs & 0x03) << 8];
        LONGS.set(fields, to + group * 6, first | second << 12 | third << 24 | fourth << 36);
      }
      if (columns % 3 != 0) {
        int rest = PAIRS[packed[at + groups * 5] >> 4 & 15] >> 4;
        put(fields, to, 3 * triples, rest & 3);
        put(fields, to, 3 * triples + 1, rest >> 2 & 3);
      }
    }
  };

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] PAIRS = new byte[256];
  private static final short[] SIX = new short[1024];

  /** A key of SIX is a byte of two indices and above it the two signs. */
  private static final int SIGNS = 8;

  static {
    for (int indices = 0; indices < PAIRS.length; indices++) {
      PAIRS[indices] = (byte) (pair(indices >> 4) | pair(indices & 15) << 4);
    }
    for (int key = 0; key < SIX.length; key++) {
      int first = triple(key >> 4 & 15, key >> SIGNS + 1);
      int second = triple(key & 15, key >> SIGNS & 1);
      SIX[key] = (short) (first | second << 6);
    }
  }

  /**
   * Unpacks a row.
   *
   * @param packed the packed tensor
   * @param at first byte of the row
   * @param columns weights in the row
   * @param fields receives a quarter of a byte for each weight, and up to eight bytes more
   * @param to first byte of the fields
   */
  abstract void unpack(byte[] packed, int at, int columns, byte[] fields, int to);

  private static void put(byte[] fields, int to, int column, int field) {
    int at = to + column / 4;
    int shift = column % 4 * 2;
    fields[at] = (byte) (fields[at] & ~(3 << shift) | field << shift);
  }

  private static int pair(int index) {
    return index > 8 ? 15 : index / 3 | index % 3 << 2;
  }

  private static int triple(int index, int sign) {
    int digits = sign == 1 ? 13 - index : 13 + index;
    boolean invalid = index > 13 || index == 0 && sign == 1;
    return invalid ? 63 : digits / 9 | digits / 3 % 3 << 2 | digits % 3 << 4;
  }
}
