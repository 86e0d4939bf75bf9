package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.format.TernaryFormat;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The independent computation, against bytes worked out on paper. */
class ExpectedTensorTest {
  // mean magnitude 2; codes + - + - 0 + 0 +
  private static final float[] WEIGHTS = {4, -4, 1, -1, 0.999f, 2, 0, 3.001f};

  private static final String TAIL = "00000040" + "00".repeat(28);

  @Test
  void i2sIsFieldsOfTwoBitsWithTheFirstWeightsOnTop() {
    assertThat(packed(TernaryFormat.I2_S)).isEqualTo("9515951555955595" + "55".repeat(24) + TAIL);
  }

  @Test
  void tl1IsPairIndices() {
    assertThat(packed(TernaryFormat.TL1)).isEqualTo("6655" + TAIL);
  }

  @Test
  void tl2IsMagnitudesThenSignsThenAPair() {
    assertThat(packed(TernaryFormat.TL2)).isEqualTo("780000004054" + TAIL);
  }

  @Test
  void restoredWeightsAreCodeTimesMean() {
    assertThat(ExpectedTensor.of(TernaryFormat.TL1, WEIGHTS).restored())
        .containsExactly(2, -2, 2, -2, 0, 2, 0, 2);
  }

  private static String packed(TernaryFormat format) {
    return HexFormat.of().formatHex(ExpectedTensor.of(format, WEIGHTS).packed());
  }
}
