package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Packed tensors and activations to multiply, and what the scalar definition makes of them. */
record Ternary(TernaryFormat format, TernaryShape shape, byte[] packed) {

  /** Codes −1, 0 and +1 by row and column: {@code code} gets the index in the tensor. */
  static Ternary of(TernaryFormat format, TernaryShape shape, IntUnaryOperator code) {
    float[] weights = new float[shape.weights()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = code.applyAsInt(i);
    }
    byte[] packed = new byte[format.packedBytes(shape)];
    Quantization exact = new Quantization(ScaleRule.ABSMAX, NonFinite.CLAMP);
    ScalarKernel.of(format).quantize(weights, shape, exact, packed);
    return new Ternary(format, shape, packed);
  }

  static Ternary random(TernaryFormat format, TernaryShape shape, SplittableRandom random) {
    return of(format, shape, i -> random.nextInt(3) - 1);
  }

  /** Activations −127…127. */
  static byte[] activations(int columns, SplittableRandom random) {
    byte[] activations = new byte[columns];
    for (int column = 0; column < columns; column++) {
      activations[column] = (byte) (random.nextInt(255) - 127);
    }
    return activations;
  }

  int[] product(byte[] activations) {
    int[] sums = new int[shape.rows()];
    ScalarKernel.of(format).matvec(packed, shape, activations, sums);
    return sums;
  }
}
