package io.github.gatehouse.quantization.scalar;

import java.util.Arrays;

/** Rows of I2_S: blocks of 128 weights in 32 bytes, weights b, b+32, b+64, b+96 in byte b. */
final class I2sRows implements RowCodec {
  private static final int BLOCK_WEIGHTS = 128;
  private static final int BLOCK_BYTES = 32;

  @Override
  public void encode(byte[] codes, byte[] packed, int at) {
    int blocks = (int) (((long) codes.length + BLOCK_WEIGHTS - 1) / BLOCK_WEIGHTS);
    Arrays.fill(packed, at, at + blocks * BLOCK_BYTES, (byte) 0);
    for (int block = 0; block < blocks; block++) {
      for (int j = 0; j < BLOCK_WEIGHTS; j++) {
        int field = RowCodec.codeOrZero(codes, block * BLOCK_WEIGHTS + j) + 1;
        packed[at + block * BLOCK_BYTES + j % BLOCK_BYTES] |= (byte) (field << shift(j));
      }
    }
  }

  @Override
  public void decode(byte[] packed, int at, byte[] codes) {
    for (int column = 0; column < codes.length; column++) {
      int j = column % BLOCK_WEIGHTS;
      int index = at + column / BLOCK_WEIGHTS * BLOCK_BYTES + j % BLOCK_BYTES;
      int field = packed[index] >> shift(j) & 3;
      if (field > 2) {
        throw RowCodec.invalid("an I2_S field", field, 2, index);
      }
      codes[column] = (byte) (field - 1);
    }
  }

  private static int shift(int j) {
    return 6 - 2 * (j / BLOCK_BYTES);
  }
}
