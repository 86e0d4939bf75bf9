package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import org.junit.jupiter.api.Test;

class ScalarMatrixTest {
  /** All codes −1, scale 0. */
  private final TernaryMatrix matrix =
      ScalarMatrix.of(new byte[96], TernaryFormat.I2_S, new TernaryShape(2, 3));

  @Test
  void whatItMultipliesIsTheSumOfItsCodes() {
    TernaryMatrix.Input input = matrix.input();
    input.set(new byte[] {1, -127, 127});
    int[] sums = new int[2];
    matrix.multiply(input, sums);
    assertThat(sums).containsExactly(-1, -1);
  }

  @Test
  void activationsOfMinus128AreRefusedAsByEveryLayout() {
    assertThatThrownBy(() -> matrix.input().set(new byte[] {1, 2, -128}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("activations: expected −127…127, got −128");
    assertThatThrownBy(() -> matrix.input().set(new byte[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("activations: expected length 3, got 2");
  }
}
