package io.github.gatehouse.quantization.fuzz;

import io.github.gatehouse.quantization.gguf.GgufSource;
import java.nio.ByteBuffer;

/** Bytes in memory as a file. */
record Memory(byte[] bytes) implements GgufSource {
  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int read(ByteBuffer into, long position) {
    if (position >= bytes.length) {
      return -1;
    }
    int count = Math.min(into.remaining(), bytes.length - (int) position);
    into.put(bytes, (int) position, count);
    return count;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
