package io.github.gatehouse.quantization.gguf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read at any position: a file, a part of an archive, memory. */
public interface GgufSource extends Closeable {
  /**
   * Number of bytes.
   *
   * @return at least 0
   * @throws IOException if it cannot be told
   */
  long size() throws IOException;

  /**
   * Reads some bytes.
   *
   * @param into receives between 1 and {@link ByteBuffer#remaining()} bytes
   * @param position position of the first byte, from 0
   * @return number of bytes read, −1 at the end
   * @throws IOException if reading fails
   */
  int read(ByteBuffer into, long position) throws IOException;
}
