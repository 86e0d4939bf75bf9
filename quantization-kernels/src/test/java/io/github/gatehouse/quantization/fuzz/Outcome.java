package io.github.gatehouse.quantization.fuzz;

import java.util.Arrays;

/**
 * What one operation did: the bits it wrote, or the error it refused its input with.
 *
 * @param bits what it wrote; empty after an error
 * @param error the message; null if there was none
 */
record Outcome(int[] bits, String error) {
  /** An operation on arrays of its own. */
  interface Operation {
    int[] run();
  }

  /** Runs it; only the error that kernels promise counts as one. */
  static Outcome of(Operation operation) {
    try {
      return new Outcome(operation.run(), null);
    } catch (IllegalArgumentException refused) {
      return new Outcome(new int[0], String.valueOf(refused.getMessage()));
    }
  }

  static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }

  static int[] bits(byte[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = values[i];
    }
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome that
        && Arrays.equals(bits, that.bits)
        && String.valueOf(error).equals(String.valueOf(that.error));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return error == null ? Arrays.toString(bits) : error;
  }
}
