package io.github.gatehouse.quantization.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A tensor to be written: packed bytes, or values. */
record TensorContent(
    TensorEncoding encoding, List<Long> dimensions, byte[] packed, float[] values) {
  private static final int BUFFER_BYTES = 1 << 16;

  static TensorContent of(List<Long> dimensions, PackedTernary tensor) {
    return new TensorContent(TensorEncoding.I2_S, dimensions, tensor.packed(), new float[0]);
  }

  static TensorContent of(List<Long> dimensions, float[] values) {
    return new TensorContent(TensorEncoding.F32, dimensions, new byte[0], values);
  }

  long bytes() {
    return packed.length + 4L * values.length;
  }

  void write(WritableByteChannel channel) throws IOException {
    for (int at = 0; at < packed.length; at += BUFFER_BYTES) {
      int count = Math.min(BUFFER_BYTES, packed.length - at);
      writeFully(channel, ByteBuffer.wrap(packed, at, count));
    }
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values.length; i++) {
      buffer.putInt(Float.floatToRawIntBits(values[i]));
      if (!buffer.hasRemaining() || i == values.length - 1) {
        writeFully(channel, buffer.flip());
        buffer.clear();
      }
    }
  }

  static void writeFully(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
