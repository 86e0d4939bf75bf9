package io.github.gatehouse.quantization.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Int8ActivationsTest {
  @Test
  void theLargestMagnitudeBecomes127() {
    Int8Activations quantized = quantize(-254, 254, 2, 0);
    assertThat(quantized.codes()).containsExactly(-127, 127, 1, 0);
    assertThat(quantized.step()).isEqualTo(2);
  }

  @Test
  void tiesGoToTheEvenCode() {
    assertThat(quantize(127, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f).codes())
        .containsExactly(127, 0, 2, 2, 0, -2);
  }

  @Test
  void aSmallMaximumIsRaisedSoThatTheStepStaysUsable() {
    Int8Activations quantized = quantize(Float.MIN_VALUE, 1e-6f, 0);
    assertThat(quantized.codes()).containsExactly(0, 13, 0);
    assertThat(quantized.step()).isEqualTo(1e-5f / 127);
    assertThat(quantize().step()).isEqualTo(1e-5f / 127);
  }

  @Test
  void theLargestNumbersDoNotOverflow() {
    Int8Activations quantized = quantize(Float.MAX_VALUE, -Float.MAX_VALUE);
    assertThat(quantized.codes()).containsExactly(127, -127);
    assertThat(quantized.step()).isFinite();
  }

  @Test
  void noValueIsFurtherFromItsCodeThanHalfAStep() {
    long seed = Long.getLong("kernels.seed", System.nanoTime());
    System.out.println("Int8ActivationsTest -Dkernels.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 1; length <= 1025; length++) {
      float[] values = new float[length];
      for (int i = 0; i < length; i++) {
        values[i] = (float) (random.nextGaussian() * 3);
      }
      Int8Activations quantized = quantize(values);
      for (int i = 0; i < length; i++) {
        double error = Math.abs(values[i] - quantized.codes()[i] * (double) quantized.step());
        assertThat(error).as("seed %d", seed).isLessThanOrEqualTo(quantized.step() * 0.5001);
      }
    }
  }

  @Test
  void aValueThatIsNotFiniteIsNamedOrClamped() {
    float[] values = {1, 2, Float.NaN, Float.NEGATIVE_INFINITY};
    assertThatThrownBy(() -> quantize(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("activations[2] is NaN: expected a finite number. Fix:");
    assertThat(Int8Activations.quantize(values, NonFinite.CLAMP).codes())
        .containsExactly(64, 127, 0, -127);
  }

  @Test
  void aStepThatIsNotAboveZeroIsRefused() {
    for (float step : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Int8Activations(new byte[1], step))
          .hasMessage("step: expected finite and above 0, got " + step);
    }
  }

  private static Int8Activations quantize(float... values) {
    return Int8Activations.quantize(values, NonFinite.REJECT);
  }
}
