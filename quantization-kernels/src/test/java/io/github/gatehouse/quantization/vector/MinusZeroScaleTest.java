package io.github.gatehouse.quantization.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinusZeroScaleTest {
  @ParameterizedTest
  @EnumSource(TernaryFormat.class)
  void noWeightBecomesMinusZero(TernaryFormat format) {
    for (int columns = 1; columns <= 600; columns++) {
      TernaryShape shape = TernaryShape.vector(columns);
      float[] weights = new float[columns];
      for (int i = 0; i < columns; i++) {
        weights[i] = i % 3 - 1;
      }
      byte[] packed = new byte[format.packedBytes(shape)];
      TernaryKernels.scalar(format)
          .quantize(weights, shape, Quantization.by(ScaleRule.ABSMAX), packed);
      format.putScale(packed, -0f);
      TernaryKernels.best(format).dequantize(packed, shape, weights);
      for (float weight : weights) {
        assertThat(Float.floatToRawIntBits(weight)).as("%s of %d", format, columns).isZero();
      }
    }
  }
}
