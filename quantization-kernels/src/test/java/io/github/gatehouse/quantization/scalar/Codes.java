package io.github.gatehouse.quantization.scalar;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import java.util.random.RandomGenerator;

/** Ternary test data: codes, weights made of them, and their packed form. */
final class Codes {
  private Codes() {}

  /** Reads {@code "+0-"}; blanks are for the reader. */
  static int[] of(String text) {
    return text.replace(" ", "").chars().map(c -> c == '+' ? 1 : c == '-' ? -1 : 0).toArray();
  }

  static int[] random(int length, RandomGenerator random) {
    return random.ints(length, -1, 2).toArray();
  }

  static float[] times(int[] codes, float scale) {
    float[] weights = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      weights[i] = codes[i] == 0 ? 0 : codes[i] * scale;
    }
    return weights;
  }

  static byte[] pack(TernaryFormat format, TernaryShape shape, float[] weights, ScaleRule rule) {
    byte[] packed = new byte[format.packedBytes(shape)];
    ScalarKernel.of(format).quantize(weights, shape, Quantization.by(rule), packed);
    return packed;
  }

  static byte[] pack(TernaryFormat format, TernaryShape shape, int[] codes) {
    return pack(format, shape, times(codes, 1), ScaleRule.ABSMAX);
  }

  static float[] unpack(TernaryFormat format, TernaryShape shape, byte[] packed) {
    float[] weights = new float[shape.weights()];
    ScalarKernel.of(format).dequantize(packed, shape, weights);
    return weights;
  }
}
