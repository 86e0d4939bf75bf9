package io.github.gatehouse.quantization.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes the parts of a head, little endian. */
final class HeadEncoder {
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();

  HeadEncoder bits(long bits, int bytes) {
    for (int i = 0; i < bytes; i++) {
      head.write((int) (bits >>> 8 * i));
    }
    return this;
  }

  HeadEncoder uint32(long value) {
    return bits(value, 4);
  }

  HeadEncoder int64(long value) {
    return bits(value, 8);
  }

  HeadEncoder text(String text) {
    byte[] utf8 = utf8(text);
    int64(utf8.length).head.writeBytes(utf8);
    return this;
  }

  /** The type of a value and the value. */
  HeadEncoder typed(GgufValue value) {
    return uint32(value.type().ordinal()).value(value);
  }

  private HeadEncoder value(GgufValue value) {
    if (value instanceof GgufScalar scalar) {
      return bits(scalar.bits(), scalar.type().leastBytes());
    }
    if (value instanceof GgufValue.Text text) {
      return text(text.text());
    }
    if (value instanceof GgufScalars scalars) {
      uint32(scalars.elements().ordinal()).int64(scalars.size()).head.writeBytes(scalars.bytes());
      return this;
    }
    GgufValue.Array array = (GgufValue.Array) value;
    uint32(array.elements().ordinal()).int64(array.values().size());
    array.values().forEach(this::value);
    return this;
  }

  byte[] bytes() {
    return head.toByteArray();
  }

  /** UTF-8 without replacements. */
  static byte[] utf8(String text) {
    try {
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[utf8.remaining()];
      utf8.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "text: expected whole characters, got half a surrogate pair", e);
    }
  }
}
