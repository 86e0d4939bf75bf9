package io.github.gatehouse.quantization.gguf;

import java.util.Arrays;
import java.util.Objects;

/** An array of scalars of one type, as compact in memory as in the file. */
public final class GgufScalars implements GgufValue {
  private final GgufType elements;
  private final byte[] bytes;

  /**
   * Scalars from their bytes.
   *
   * @param elements a scalar type
   * @param bytes the elements, little endian, one after the other; copied
   * @throws IllegalArgumentException if the type is no scalar, the length no multiple of its size,
   *     or a truth value neither 0 nor 1
   */
  public GgufScalars(GgufType elements, byte[] bytes) {
    this.elements = Objects.requireNonNull(elements, "elements");
    this.bytes = bytes.clone();
    if (!elements.isScalar()) {
      throw new IllegalArgumentException("elements: expected a scalar type, got " + elements);
    }
    if (bytes.length % elements.leastBytes() != 0) {
      throw new IllegalArgumentException(
          "bytes of %s: expected a multiple of %d, got %d"
              .formatted(elements, elements.leastBytes(), bytes.length));
    }
    int wrong = elements == GgufType.BOOL ? firstNoBool(this.bytes) : -1;
    if (wrong >= 0) {
      throw new IllegalArgumentException(
          "bytes[%d] of BOOL: expected 0 or 1, got %d".formatted(wrong, bytes[wrong] & 0xFF));
    }
  }

  @Override
  public GgufType type() {
    return GgufType.ARRAY;
  }

  /**
   * Type of the elements.
   *
   * @return a scalar type
   */
  public GgufType elements() {
    return elements;
  }

  /**
   * Number of elements.
   *
   * @return at least 0
   */
  public int size() {
    return bytes.length / elements.leastBytes();
  }

  /**
   * One element.
   *
   * @param index 0…size − 1
   * @return the element
   * @throws IndexOutOfBoundsException if there is none
   */
  public GgufScalar get(int index) {
    int at = Objects.checkIndex(index, size()) * elements.leastBytes();
    long bits = 0;
    for (int i = elements.leastBytes() - 1; i >= 0; i--) {
      bits = bits << 8 | bytes[at + i] & 0xFF;
    }
    return new GgufScalar(elements, bits);
  }

  /**
   * All elements as in the file.
   *
   * @return a copy, little endian
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Index of the first byte that is neither 0 nor 1, or −1. */
  static int firstNoBool(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & ~1) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GgufScalars that
        && elements == that.elements
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * elements.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "GgufScalars[%d of %s]".formatted(size(), elements);
  }
}
