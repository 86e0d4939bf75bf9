package io.github.gatehouse.quantization.fuzz;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A GGUF file of a few kilobytes read a second time, from the format's specification and
 * docs/kernels.md, as plainly as can be: it says which files are to be refused and where in the
 * others everything lies.
 */
final class SecondReading {
  /** Bytes of a value of each type, 0 where they differ. */
  private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

  private final ByteBuffer bytes;
  private final Set<String> keys = new HashSet<>();
  private final List<String> tensors = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private long alignment = 32;
  private int metadataEnd;

  private SecondReading(byte[] data) {
    bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The reading, or null for a file that is to be refused. */
  static SecondReading of(byte[] data) {
    SecondReading reading = new SecondReading(data);
    try {
      reading.read();
      return reading;
    } catch (BufferUnderflowException | Wrong refused) {
      // The result says so.
      return null;
    }
  }

  /** Where the first tensor of the table begins. */
  int metadataEnd() {
    return metadataEnd;
  }

  /** Name, dimensions, type and position of each tensor. */
  List<String> tensors() {
    return tensors;
  }

  private void read() {
    check(bytes.getInt() == 0x46554747);
    int version = bytes.getInt();
    check(version == 2 || version == 3);
    long tensorCount = bytes.getLong();
    for (long left = bytes.getLong(); left != 0; left--) {
      pair();
    }
    metadataEnd = bytes.position();
    List<Object[]> table = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (long left = tensorCount; left != 0; left--) {
      table.add(tensor(names));
    }
    long data = (bytes.position() + alignment - 1) / alignment * alignment;
    for (Object[] tensor : table) {
      long position = data + (long) tensor[3];
      tensors.add(tensor[0] + " " + tensor[1] + " " + tensor[2] + " " + position);
      take(position, (long) tensor[4]);
    }
  }

  private void pair() {
    String key = text();
    check(!key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length < 65_536 && keys.add(key));
    int type = bytes.getInt();
    if (key.equals("general.alignment")) {
      check(type == 4 && bytes.remaining() >= 4);
      alignment = bytes.getInt(bytes.position());
      check(alignment >= 8 && alignment <= 2_097_152 && Long.bitCount(alignment) == 1);
    }
    value(type, 8);
  }

  private void value(int type, int depth) {
    check(type >= 0 && type < SIZES.length);
    if (type == 8) {
      text();
    } else if (type == 9) {
      check(depth > 0);
      int elements = bytes.getInt();
      check(elements >= 0 && elements < SIZES.length);
      for (long left = bytes.getLong(); left != 0; left--) {
        value(elements, depth - 1);
      }
    } else {
      for (int i = 0; i < SIZES[type]; i++) {
        int octet = bytes.get();
        check(type != 7 || octet == 0 || octet == 1);
      }
    }
  }

  private String text() {
    long length = bytes.getLong();
    check(length >= 0 && length <= bytes.remaining());
    byte[] utf8 = new byte[(int) length];
    bytes.get(utf8);
    String text = new String(utf8, StandardCharsets.UTF_8);
    check(Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8));
    return text;
  }

  /** Name, dimensions, type, offset and the bytes of the data, at least one. */
  private Object[] tensor(Set<String> names) {
    String name = text();
    check(name.getBytes(StandardCharsets.UTF_8).length <= 64 && names.add(name));
    int count = bytes.getInt();
    check(count >= 0 && count <= 4);
    List<Long> dimensions = new ArrayList<>();
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < count; i++) {
      dimensions.add(bytes.getLong());
      check(dimensions.get(i) > 0);
      product = product.multiply(BigInteger.valueOf(dimensions.get(i)));
    }
    check(product.bitLength() <= 60);
    long elements = product.longValueExact();
    long type = bytes.getInt() & 0xFFFFFFFFL;
    long offset = bytes.getLong();
    check(offset >= 0 && offset < 1 << 30 && offset % alignment == 0);
    long size = type == 0 ? 4 * elements : type == 1 ? 2 * elements : 1;
    size = type == 36 ? elements / 4 + 32 : size;
    check(size <= bytes.capacity());
    return new Object[] {name, dimensions, type, offset, size};
  }

  private void take(long position, long size) {
    for (long at = position; at < position + size; at++) {
      check(at < bytes.capacity() && taken.add(at));
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new Wrong();
    }
  }

  /** A rule that the file breaks. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong() {
      super("wrong", null, false, false);
    }
  }
}
