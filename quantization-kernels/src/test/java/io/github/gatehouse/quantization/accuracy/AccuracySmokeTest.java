package io.github.gatehouse.quantization.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.Implementations;
import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.accuracy.BrokenKernel.Fault;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scalar definition meets theory on all data, and every negative control is found out. */
@Tag("smoke")
class AccuracySmokeTest {
  private static final long SEED = 20251012;

  @ParameterizedTest
  @EnumSource
  void everyFormatMeetsTheoryOn(AccuracyCase data) {
    for (TernaryFormat format : TernaryFormat.values()) {
      for (TernaryKernel kernel : Implementations.of(format)) {
        AccuracyResult result = AccuracyResult.measure(kernel, data, SEED);
        assertThat(result.passed())
            .as("%s: %s, seed %d", kernel.implementation(), result, SEED)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNegativeControlFailsOnAllData(Fault fault) {
    for (TernaryFormat format : TernaryFormat.values()) {
      for (AccuracyCase data : AccuracyCase.values()) {
        AccuracyResult result = AccuracyResult.measure(BrokenKernel.of(format, fault), data, SEED);
        assertThat(result.passed()).as("%s: %s, seed %d", fault, result, SEED).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingButZerosStaysNothingButZeros(ScaleRule rule) {
    TernaryShape shape = TernaryShape.vector(1000);
    for (TernaryFormat format : TernaryFormat.values()) {
      for (TernaryKernel kernel : Implementations.of(format)) {
        byte[] packed = new byte[format.packedBytes(shape)];
        float[] restored = new float[shape.weights()];
        kernel.quantize(new float[shape.weights()], shape, Quantization.by(rule), packed);
        kernel.dequantize(packed, shape, restored);
        assertThat(Accuracy.between(new float[shape.weights()], restored).exact()).isTrue();
      }
    }
  }

  @Test
  void theKernelsThatThisJvmWouldUsePassAsAWhole() {
    List<TernaryKernel> kernels =
        Arrays.stream(TernaryFormat.values()).map(TernaryKernels::best).toList();
    assertThat(AccuracyReport.measure(kernels, SEED).passed()).isTrue();
  }
}
