package io.github.gatehouse.quantization.benchmarks.overhead;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one message in the wire format of protocol buffers, by number.
 *
 * @param messages fields with a length: texts, bytes and messages
 * @param numbers fields of eight bytes, the last of each number
 */
record ProtoMessage(Map<Integer, List<ByteBuffer>> messages, Map<Integer, Long> numbers) {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int WITH_LENGTH = 2;
  private static final int FOUR_BYTES = 5;
  private static final int BITS_OF_TYPE = 3;
  private static final int LONGEST_VARINT = 64;

  /**
   * Reads a message to its end.
   *
   * @throws IOException if it is none
   */
  static ProtoMessage of(ByteBuffer bytes) throws IOException {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    ProtoMessage message = new ProtoMessage(new HashMap<>(), new HashMap<>());
    try {
      while (in.hasRemaining()) {
        long tag = varint(in);
        message.read(in, (int) (tag >>> BITS_OF_TYPE), (int) tag & (1 << BITS_OF_TYPE) - 1);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("no protocol buffers: a field ends after its message", e);
    }
    return message;
  }

  private void read(ByteBuffer in, int field, int type) throws IOException {
    switch (type) {
      case VARINT -> varint(in);
      case EIGHT_BYTES -> numbers.put(field, in.getLong());
      case WITH_LENGTH -> {
        int length = Math.toIntExact(Math.min(Integer.MAX_VALUE, varint(in)));
        messages
            .computeIfAbsent(field, unseen -> new ArrayList<>())
            .add(in.slice(in.position(), length));
        in.position(in.position() + length);
      }
      case FOUR_BYTES -> in.getInt();
      default -> throw new IOException("no protocol buffers: a field of type " + type);
    }
  }

  private static long varint(ByteBuffer in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("no protocol buffers: a number of more than 64 bits");
  }

  /** All fields of a number that have a length. */
  List<ByteBuffer> all(int field) {
    return messages.getOrDefault(field, List.of());
  }

  /** The last text of a number; empty where there is none. */
  String text(int field) {
    List<ByteBuffer> texts = all(field);
    return texts.isEmpty()
        ? ""
        : StandardCharsets.UTF_8.decode(texts.get(texts.size() - 1).duplicate()).toString();
  }

  /** A number of eight bytes; 0 where there is none. */
  long fixed64(int field) {
    return numbers.getOrDefault(field, 0L);
  }
}
