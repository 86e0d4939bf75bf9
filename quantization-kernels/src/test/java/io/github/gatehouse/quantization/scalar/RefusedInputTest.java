package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedInputTest {
  private static final Quantization ABSMAX = Quantization.by(ScaleRule.ABSMAX);

  private final TernaryShape shape = new TernaryShape(2, 6);

  @ParameterizedTest
  @EnumSource
  void aWrongLengthNamesExpectedAndActual(TernaryFormat format) {
    TernaryKernel kernel = ScalarKernel.of(format);
    int bytes = format.packedBytes(shape);
    byte[] packed = new byte[bytes];
    String packedMessage =
        "packed %s of shape 2 × 6: expected length %d, got %d".formatted(format, bytes, bytes - 1);
    refused(
        () -> kernel.quantize(new float[11], shape, ABSMAX, packed),
        "weights of shape 2 × 6: expected length 12, got 11");
    refused(
        () -> kernel.quantize(new float[12], shape, ABSMAX, new byte[bytes - 1]), packedMessage);
    refused(() -> kernel.dequantize(new byte[bytes - 1], shape, new float[12]), packedMessage);
    refused(
        () -> kernel.dequantize(packed, shape, new float[13]),
        "weights of shape 2 × 6: expected length 12, got 13");
    refused(
        () -> kernel.matvec(new byte[bytes - 1], shape, new byte[6], new int[2]), packedMessage);
    refused(
        () -> kernel.matvec(packed, shape, new byte[5], new int[2]),
        "activations of shape 2 × 6: expected length 6, got 5");
    refused(
        () -> kernel.matvec(packed, shape, new byte[6], new int[3]),
        "sums of shape 2 × 6: expected length 2, got 3");
  }

  @ParameterizedTest
  @EnumSource
  void aWeightThatIsNotFiniteIsNamedByIndexAndValue(TernaryFormat format) {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      float[] weights = new float[12];
      weights[7] = bad;
      assertThatThrownBy(() -> Codes.pack(format, shape, weights, ScaleRule.ABSMEAN))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("weights[7] is " + bad + ": expected a finite number.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWeightThatIsNotFiniteIsClampedIfAsked(TernaryFormat format) {
    float[] weights = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 2};
    TernaryShape four = TernaryShape.vector(4);
    byte[] packed = new byte[format.packedBytes(four)];
    Quantization clamping = new Quantization(ScaleRule.ABSMAX, NonFinite.CLAMP);
    ScalarKernel.of(format).quantize(weights, four, clamping, packed);
    assertThat(Codes.unpack(format, four, packed)).containsExactly(0, 2, -2, 2);
    assertThat(weights[0]).isNaN();
  }

  @Test
  void aBitPatternThatNoCodeMapsToIsNamedByItsByte() {
    int[] zeros = new int[48];
    refusedByte(TernaryFormat.I2_S, zeros, 5, 0xd5, "expected an I2_S field of 0…2, got 3");
    refusedByte(TernaryFormat.TL1, zeros, 3, 0x94, "expected a pair index of 0…8, got 9");
    refusedByte(TernaryFormat.TL1, zeros, 3, 0x4f, "expected a pair index of 0…8, got 15");
    refusedByte(TernaryFormat.TL2, zeros, 6, 0xe0, "expected a triple index of 0…13, got 14");
    refusedByte(TernaryFormat.TL2, zeros, 6, 0x0f, "expected a triple index of 0…13, got 15");
    refusedByte(
        TernaryFormat.TL2, zeros, 9, 0x01, "expected the sign of a zero triple of 0…0, got 1");
    refusedByte(TernaryFormat.TL2, new int[49], 10, 0xf4, "expected a pair index of 0…8, got 15");
  }

  @ParameterizedTest
  @EnumSource
  void aScaleOfZeroMakesEveryCodeAPositiveZero(TernaryFormat format) {
    TernaryShape three = TernaryShape.vector(3);
    byte[] packed = Codes.pack(format, three, Codes.of("-0+"));
    format.putScale(packed, 0);
    assertThat(Arrays.equals(Codes.unpack(format, three, packed), new float[3])).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aScaleThatIsNegativeOrNotFiniteIsRefused(TernaryFormat format) {
    byte[] packed = Codes.pack(format, shape, new int[12]);
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1}) {
      format.putScale(packed, bad);
      refused(
          () -> Codes.unpack(format, shape, packed),
          "scale at byte %d of %s: expected a finite number of at least 0, got %s"
              .formatted(packed.length - 32, format, bad));
    }
  }

  private static void refusedByte(
      TernaryFormat format, int[] codes, int at, int value, String message) {
    TernaryShape shape = TernaryShape.vector(codes.length);
    byte[] packed = Codes.pack(format, shape, codes);
    packed[at] = (byte) value;
    String expected = "packed byte " + at + ": " + message;
    refused(() -> Codes.unpack(format, shape, packed), expected);
    refused(
        () -> ScalarKernel.of(format).matvec(packed, shape, new byte[codes.length], new int[1]),
        expected);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
