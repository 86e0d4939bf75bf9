package io.github.gatehouse.quantization.gguf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A named source whose end is known: nothing is asked for that cannot be there. */
final class GgufBytes implements Closeable {
  /** A channel copies what it reads through native memory of the same size, and keeps that. */
  private static final int MOST_AT_ONCE = 1 << 20;

  private final String name;
  private final GgufSource source;
  private final long size;

  GgufBytes(String name, GgufSource source) throws IOException {
    this.name = name;
    this.source = source;
    this.size = source.size();
  }

  long size() {
    return size;
  }

  /** Fills the rest of a buffer with the bytes at a position. */
  void read(ByteBuffer into, long position) throws IOException {
    long at = position;
    int end = into.limit();
    while (into.position() < end) {
      into.limit(Math.min(end, into.position() + MOST_AT_ONCE));
      int count = source.read(into, at);
      into.limit(end);
      if (count < 0) {
        throw refuse(at, "expected %d bytes, but the file has become shorter".formatted(size));
      }
      at += count;
    }
  }

  GgufException refuse(long position, String what) {
    return new GgufException(name, position, what);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
