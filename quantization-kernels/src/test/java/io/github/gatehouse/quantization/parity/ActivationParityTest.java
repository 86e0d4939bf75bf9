package io.github.gatehouse.quantization.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.parity.ParityData.Kind;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quantizer of activations that the lookup gives agrees with the definition bit for bit. */
class ActivationParityTest {
  private final long seed =
      Optional.ofNullable(Long.getLong("kernels.seed")).orElseGet(System::nanoTime);
  private final ActivationQuantizer best = TernaryKernels.activations();

  @Test
  void codesAndStepAreThoseOfTheDefinitionAtEveryLength() {
    System.out.println("ActivationParityTest -Dkernels.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int length : ParityData.lengths()) {
      for (Kind kind : Kind.values()) {
        float[] values = kind.weights(length, random);
        byte[] codes = new byte[length];
        random.nextBytes(codes);
        float step = best.quantize(values, NonFinite.REJECT, codes);
        Int8Activations right = Int8Activations.quantize(values, NonFinite.REJECT);
        assertThat(step).as("%s of %d, seed %d", kind, length, seed).isEqualTo(right.step());
        assertThat(codes).as("%s of %d, seed %d", kind, length, seed).isEqualTo(right.codes());
      }
    }
  }

  @Test
  void tiesGoToTheEvenCodeInEveryLane() {
    float[] values = new float[255];
    for (int i = 0; i < values.length; i++) {
      values[i] = i - 126.5f;
    }
    values[254] = 127;
    byte[] codes = new byte[255];
    assertThat(best.quantize(values, NonFinite.REJECT, codes)).isEqualTo(1);
    for (int i = 0; i < 254; i++) {
      assertThat(codes[i] % 2).as("code of %s", values[i]).isIn(0, codes[i] == -127 ? -1 : 0);
    }
  }

  @Test
  void whatIsNotFiniteEndsAsInTheDefinitionAtEveryPlace() {
    for (int at = 0; at < 131; at++) {
      float[] values = Kind.GAUSSIAN.weights(131, new SplittableRandom(at));
      values[at] = new float[] {Float.NaN, 1 / 0f, -1 / 0f}[at % 3];
      byte[] codes = new byte[131];
      assertThatThrownBy(() -> best.quantize(values, NonFinite.REJECT, codes))
          .hasMessageStartingWith("activations[" + at + "] is " + values[at]);
      best.quantize(values, NonFinite.CLAMP, codes);
      assertThat(codes).isEqualTo(Int8Activations.quantize(values, NonFinite.CLAMP).codes());
    }
  }

  @Test
  void arraysOfDifferentLengthsAreRefused() {
    assertThatThrownBy(() -> best.quantize(new float[3], NonFinite.REJECT, new byte[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("codes: expected length 3, got 2");
  }
}
