package io.github.gatehouse.quantization.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TernaryFormatTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 32, 1, 1",
    "2, 32, 1, 1",
    "3, 32, 1, 5",
    "4, 32, 1, 6",
    "5, 32, 2, 6",
    "24, 32, 6, 5",
    "25, 32, 7, 6",
    "26, 32, 7, 6",
    "27, 32, 7, 10",
    "128, 32, 32, 31",
    "129, 64, 33, 30",
    "2560, 640, 640, 536",
    "2147483639, 536870912, 536870910, 447392426"
  })
  void aRowHasThisManyBytes(int columns, long i2s, long tl1, long tl2) {
    assertThat(TernaryFormat.I2_S.rowBytes(columns)).isEqualTo(i2s);
    assertThat(TernaryFormat.TL1.rowBytes(columns)).isEqualTo(tl1);
    assertThat(TernaryFormat.TL2.rowBytes(columns)).isEqualTo(tl2);
  }

  @Test
  void aTensorIsItsRowsAndATailOf32Bytes() {
    TernaryShape shape = new TernaryShape(3, 5);
    assertThat(TernaryFormat.I2_S.packedBytes(shape)).isEqualTo(3 * 32 + 32);
    assertThat(TernaryFormat.TL1.packedBytes(shape)).isEqualTo(3 * 2 + 32);
    assertThat(TernaryFormat.TL2.packedBytes(shape)).isEqualTo(3 * 6 + 32);
  }

  @Test
  void aTensorThatNoArrayHoldsIsRefused() {
    assertThatThrownBy(() -> TernaryFormat.I2_S.packedBytes(new TernaryShape(1 << 30, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "I2_S of shape 1073741824 × 1: expected at most 2147483639 packed bytes,"
                + " got 34359738400");
  }

  @ParameterizedTest
  @EnumSource
  void theScaleComesBackBitForBit(TernaryFormat format) {
    byte[] packed = new byte[40];
    for (float scale : new float[] {0, Float.MIN_VALUE, 1e-5f, 0.75f, Float.MAX_VALUE}) {
      format.putScale(packed, scale);
      assertThat(format.scale(packed)).isEqualTo(scale);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anArrayTooSmallForATailIsRefused(TernaryFormat format) {
    assertThatThrownBy(() -> format.scale(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("packed " + format + ": expected at least 32 bytes, got 31");
  }

  @Test
  void aShapeNamesWhatIsWrongWithIt() {
    assertThatThrownBy(() -> new TernaryShape(0, 4)).hasMessage("rows: expected at least 1, got 0");
    assertThatThrownBy(() -> new TernaryShape(1, -1))
        .hasMessage("columns: expected at least 0, got -1");
    assertThatThrownBy(() -> new TernaryShape(65536, 32768))
        .hasMessage("shape 65536 × 32768: expected at most 2147483639 weights, got 2147483648");
  }
}
