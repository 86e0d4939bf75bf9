package io.github.gatehouse.quantization.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the head of a file from its first byte on. Everything is asked for by {@link #need} first,
 * so that no memory is taken for bytes that are not there.
 */
final class HeadCursor {
  private static final int BUFFER_BYTES = 1 << 16;

  private final GgufBytes bytes;
  private final ByteBuffer buffer;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  /** Position in the file of the byte after the last one in the buffer. */
  private long buffered;

  HeadCursor(GgufBytes bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.allocate((int) Math.min(bytes.size(), BUFFER_BYTES));
    buffer.order(ByteOrder.LITTLE_ENDIAN).limit(0);
  }

  long position() {
    return buffered - buffer.remaining();
  }

  /** Refuses a number of bytes, unsigned, that neither the file nor the head can hold. */
  void need(String what, long count) throws GgufException {
    long inFile = bytes.size() - position();
    long inHead = GgufFile.MAX_HEAD_BYTES - position();
    if (Long.compareUnsigned(count, Math.min(inFile, inHead)) > 0) {
      String asked = "%s: expected %s bytes, got %d to the end of ";
      throw refuse(
          (asked + (inFile <= inHead ? "the file" : "the largest head, " + limit()))
              .formatted(what, Long.toUnsignedString(count), Math.min(inFile, inHead)));
    }
  }

  /** Refuses a count, unsigned, of things that take at least some bytes each. */
  void needEach(String what, long count, int leastBytes) throws GgufException {
    long most = (bytes.size() - position()) / leastBytes;
    if (Long.compareUnsigned(count, most) > 0) {
      throw refuse(
          "%s: expected at most %d of at least %d bytes in the rest of the file, got %s"
              .formatted(what, most, leastBytes, Long.toUnsignedString(count)));
    }
    need(what, count * leastBytes);
  }

  int int8(String what) throws IOException {
    return ready(what, 1).get() & 0xFF;
  }

  /** An unsigned integer of 32 bits. */
  long uint32(String what) throws IOException {
    return Integer.toUnsignedLong(ready(what, 4).getInt());
  }

  /** All 64 bits. */
  long int64(String what) throws IOException {
    return ready(what, 8).getLong();
  }

  /** A scalar's bits. */
  long bits(String what, int size) throws IOException {
    long bits = 0;
    need(what, size);
    for (int i = 0; i < size; i++) {
      bits |= (long) int8(what) << 8 * i;
    }
    return bits;
  }

  byte[] array(String what, long count) throws IOException {
    need(what, count);
    byte[] array = new byte[(int) count];
    int atHand = Math.min(array.length, buffer.remaining());
    buffer.get(array, 0, atHand);
    if (atHand < array.length) {
      int rest = array.length - atHand;
      bytes.read(ByteBuffer.wrap(array, atHand, rest), buffered);
      buffered += rest;
    }
    return array;
  }

  /** A string of a bounded number of bytes. */
  String text(String what, long mostBytes) throws IOException {
    long at = position();
    long length = int64("length of " + what);
    if (Long.compareUnsigned(length, mostBytes) > 0) {
      throw bytes.refuse(
          at,
          "length of %s: expected at most %d bytes, got %s"
              .formatted(what, mostBytes, Long.toUnsignedString(length)));
    }
    at = position();
    byte[] text = array(what, length);
    try {
      return utf8.decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      throw bytes.refuse(at, "%s: expected UTF-8, got other bytes".formatted(what));
    }
  }

  GgufException refuse(String what) {
    return bytes.refuse(position(), what);
  }

  GgufException refuse(long position, String what) {
    return bytes.refuse(position, what);
  }

  private ByteBuffer ready(String what, int count) throws IOException {
    need(what, count);
    if (buffer.remaining() < count) {
      buffer.compact();
      buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + bytes.size() - buffered));
      int before = buffer.position();
      bytes.read(buffer, buffered);
      buffered += buffer.position() - before;
      buffer.flip();
    }
    return buffer;
  }

  private static String limit() {
    return GgufFile.MAX_HEAD_BYTES + " bytes";
  }
}
