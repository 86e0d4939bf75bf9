package io.github.gatehouse.quantization.vector;

/** Which column each field of two bits belongs to, in a vector of 64 bytes, 256 fields. */
enum FieldOrder {
  /** As I2_S: two blocks of 128, byte b of a block holds columns b, b+32, b+64, b+96 from above. */
  BLOCKS {
    @Override
    int column(int position, int field) {
      return position / 32 * 128 + (3 - field) * 32 + position % 32;
    }
  },

  /** Byte b holds columns 4b…4b+3 from below. */
  ROW {
    @Override
    int column(int position, int field) {
      return 4 * position + field;
    }
  };

  /** The column within 256 of a field: byte 0…63, field 0…3 counted from the lowest bits. */
  abstract int column(int position, int field);
}
