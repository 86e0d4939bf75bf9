package io.github.gatehouse.quantization.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a GGUF file, put down one by one from the specification and without the writer, so that
 * each of them can be wrong.
 */
final class RawGguf {
  static final int UINT8 = 0;
  static final int UINT32 = 4;
  static final int FLOAT32 = 6;
  static final int BOOL = 7;
  static final int STRING = 8;
  static final int ARRAY = 9;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Magic, version 3 and both counts. */
  static RawGguf of(long tensors, long pairs) {
    return new RawGguf().raw("GGUF").u32(3).u64(tensors).u64(pairs);
  }

  RawGguf raw(String ascii) {
    bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  RawGguf raw(byte... some) {
    bytes.writeBytes(some);
    return this;
  }

  RawGguf u8(int value) {
    bytes.write(value);
    return this;
  }

  RawGguf u16(int value) {
    return u8(value).u8(value >>> 8);
  }

  RawGguf u32(long value) {
    return u16((int) value).u16((int) (value >>> 16));
  }

  RawGguf u64(long value) {
    return u32(value).u32(value >>> 32);
  }

  RawGguf f32(float value) {
    return u32(Float.floatToRawIntBits(value));
  }

  RawGguf text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return u64(utf8.length).raw(utf8);
  }

  RawGguf tensor(String name, int type, long offset, long... dimensions) {
    text(name).u32(dimensions.length);
    for (long dimension : dimensions) {
      u64(dimension);
    }
    return u32(type).u64(offset);
  }

  RawGguf padded(int alignment) {
    return zeros((alignment - bytes.size() % alignment) % alignment);
  }

  RawGguf zeros(int count) {
    return raw(new byte[count]);
  }

  int size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  GgufFile open() throws IOException {
    return open(bytes());
  }

  static GgufFile open(byte[] file) throws IOException {
    return GgufFile.open("test.gguf", new Memory(file));
  }

  /** A source that gives few bytes at a time, as a network would. */
  private record Memory(byte[] bytes) implements GgufSource {
    private static final int MOST = 1000;

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(ByteBuffer into, long position) {
      if (position >= bytes.length) {
        return -1;
      }
      int count = Math.min(MOST, Math.min(into.remaining(), bytes.length - (int) position));
      into.put(bytes, (int) position, count);
      return count;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
