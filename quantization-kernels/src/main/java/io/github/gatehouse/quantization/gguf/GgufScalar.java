package io.github.gatehouse.quantization.gguf;

/**
 * A number or truth value.
 *
 * @param type a scalar type
 * @param bits the bits of the value, those above its size 0
 */
public record GgufScalar(GgufType type, long bits) implements GgufValue {
  /** Checks the type and that the bits fit. */
  public GgufScalar {
    if (!type.isScalar()) {
      throw new IllegalArgumentException("type: expected a scalar, got " + type);
    }
    long most = type == GgufType.BOOL ? 1 : -1L >>> 64 - 8 * type.leastBytes();
    if (Long.compareUnsigned(bits, most) > 0) {
      throw new IllegalArgumentException(
          "bits of %s: expected at most 0x%x, got 0x%x".formatted(type, most, bits));
    }
  }

  /**
   * An unsigned integer of 32 bits.
   *
   * @param value 0…2³²−1
   * @return the value
   * @throws IllegalArgumentException if it is out of range
   */
  public static GgufScalar uint32(long value) {
    return new GgufScalar(GgufType.UINT32, value);
  }

  /**
   * A number in single precision.
   *
   * @param value any number
   * @return the value
   */
  public static GgufScalar float32(float value) {
    return new GgufScalar(GgufType.FLOAT32, Integer.toUnsignedLong(Float.floatToRawIntBits(value)));
  }

  /**
   * A truth value.
   *
   * @param value true or false
   * @return the value
   */
  public static GgufScalar bool(boolean value) {
    return new GgufScalar(GgufType.BOOL, value ? 1 : 0);
  }

  /**
   * The value of an integer; 0 or 1 for a truth value.
   *
   * @return the value
   * @throws ArithmeticException if it is no integer, or above 2⁶³−1
   */
  public long asLong() {
    return switch (type) {
      case INT8 -> (byte) bits;
      case INT16 -> (short) bits;
      case INT32 -> (int) bits;
      case UINT64 -> inRange();
      case FLOAT32, FLOAT64 -> throw new ArithmeticException("expected an integer, got " + type);
      default -> bits;
    };
  }

  /**
   * The value of any scalar.
   *
   * @return the value, rounded where a double cannot hold it
   */
  public double asDouble() {
    return switch (type) {
      case FLOAT32 -> Float.intBitsToFloat((int) bits);
      case FLOAT64 -> Double.longBitsToDouble(bits);
      case UINT64 -> bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
      default -> asLong();
    };
  }

  private long inRange() {
    if (bits < 0) {
      throw new ArithmeticException(
          "expected at most %d, got %s".formatted(Long.MAX_VALUE, Long.toUnsignedString(bits)));
    }
    return bits;
  }
}
