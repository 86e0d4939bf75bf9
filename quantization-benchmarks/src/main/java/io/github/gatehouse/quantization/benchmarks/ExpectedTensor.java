package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.format.TernaryFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A packed tensor and its weights by another way than the kernels': codes by division in double
 * precision, bytes as binary digits written one after the other.
 */
final class ExpectedTensor {
  private final TernaryFormat format;
  private final int[] codes;
  private final float scale;

  private ExpectedTensor(TernaryFormat format, int[] codes, float scale) {
    this.format = format;
    this.codes = codes;
    this.scale = scale;
  }

  static ExpectedTensor of(TernaryFormat format, float[] weights) {
    float scale = meanMagnitude(weights);
    int[] codes = new int[weights.length];
    for (int i = 0; i < codes.length; i++) {
      double ratio = Math.abs((double) weights[i]) / scale;
      codes[i] = ratio < 0.5 ? 0 : (int) Math.signum(weights[i]);
    }
    return new ExpectedTensor(format, codes, scale);
  }

  float[] restored() {
    float[] weights = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      weights[i] = codes[i] == 0 ? 0 : Math.copySign(scale, codes[i]);
    }
    return weights;
  }

  byte[] packed() {
    StringBuilder bits = new StringBuilder();
    switch (format) {
      case I2_S -> appendBlocks(bits);
      case TL1 -> appendPairs(bits, 0);
      case TL2 -> appendTriples(bits);
    }
    byte[] tail = new byte[32];
    ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putFloat(scale);
    ByteBuffer packed = ByteBuffer.allocate(bits.length() / 8 + tail.length);
    for (int i = 0; i < bits.length(); i += 8) {
      packed.put((byte) Integer.parseInt(bits, i, i + 8, 2));
    }
    return packed.put(tail).array();
  }

  /** The definition fixes the order of additions: 16 partial sums, then their sum. */
  private static float meanMagnitude(float[] weights) {
    double sum = 0;
    for (int first = 0; first < 16; first++) {
      double partial = 0;
      for (int i = first; i < weights.length; i += 16) {
        partial += Math.abs(weights[i]);
      }
      sum += partial;
    }
    return (float) (sum / weights.length);
  }

  private void appendBlocks(StringBuilder bits) {
    for (int block = 0; block < codes.length; block += 128) {
      for (int lane = 0; lane < 32; lane++) {
        for (int quarter = 0; quarter < 4; quarter++) {
          append(bits, code(block + 32 * quarter + lane) + 1, 2);
        }
      }
    }
  }

  private void appendPairs(StringBuilder bits, int from) {
    for (int i = from; i < codes.length; i += 4) {
      append(bits, 3 * code(i) + code(i + 1) + 4, 4);
      append(bits, 3 * code(i + 2) + code(i + 3) + 4, 4);
    }
  }

  private void appendTriples(StringBuilder bits) {
    int inTriples = codes.length - codes.length % 3;
    for (int group = 0; group < inTriples; group += 24) {
      StringBuilder signs = new StringBuilder();
      for (int i = group; i < group + 24; i += 3) {
        int value = i < inTriples ? 9 * code(i) + 3 * code(i + 1) + code(i + 2) : 0;
        append(bits, Math.abs(value), 4);
        signs.append(value < 0 ? '1' : '0');
      }
      bits.append(signs);
    }
    appendPairs(bits, inTriples);
  }

  private int code(int index) {
    return index < codes.length ? codes[index] : 0;
  }

  private static void append(StringBuilder bits, int value, int width) {
    for (int bit = width - 1; bit >= 0; bit--) {
      bits.append(value >> bit & 1);
    }
  }
}
