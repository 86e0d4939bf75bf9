package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Bytes worked out on paper from the description in TernaryFormat. */
class BytesByHandTest {
  @Test
  void i2sPutsEveryQuarterOfABlockIntoTwoBitsOfEachByte() {
    String block = "+".repeat(32) + "0".repeat(32) + "-".repeat(32) + "+".repeat(32);
    // fields 2, 1, 0, 2 from the highest bits: 10 01 00 10
    assertThat(rows(TernaryFormat.I2_S, 1, block)).isEqualTo("92".repeat(32));
  }

  @Test
  void i2sPadsTheLastBlockOfARowWithZeros() {
    // 10 01 01 01, 00 01 01 01, then 01 01 01 01
    assertThat(rows(TernaryFormat.I2_S, 1, "+-")).isEqualTo("95" + "15" + "55".repeat(30));
    assertThat(rows(TernaryFormat.I2_S, 2, "+-"))
        .isEqualTo("95" + "55".repeat(31) + "15" + "55".repeat(31));
  }

  @Test
  void i2sBeginsASecondBlockAfter128Weights() {
    assertThat(rows(TernaryFormat.I2_S, 1, "0".repeat(128) + "0-"))
        .isEqualTo("55".repeat(32) + "55" + "15" + "55".repeat(30));
  }

  @Test
  void tl1PutsTwoPairIndicesIntoAByteTheFirstOnTop() {
    // --: 0, -0: 1 | -+: 2, 0-: 3 | 00: 4, 0+: 5 | +-: 6, +0: 7 | ++: 8, padding 00: 4
    assertThat(rows(TernaryFormat.TL1, 1, "-- -0  -+ 0-  00 0+  +- +0  ++"))
        .isEqualTo("01" + "23" + "45" + "67" + "84");
  }

  @Test
  void tl1PadsARowToWholeBytes() {
    // +0 is 7 and the row ends; -0 is 1
    assertThat(rows(TernaryFormat.TL1, 2, "+-")).isEqualTo("74" + "14");
  }

  @Test
  void tl2PutsEightMagnitudesBeforeEightSigns() {
    // 13, 1, 3, 9, −13, −1, −5 = −9 + 3 + 1, 0; signs 00001110
    assertThat(rows(TernaryFormat.TL2, 1, "+++ 00+ 0+0 +00 --- 00- -++ 000"))
        .isEqualTo("d1" + "39" + "d1" + "50" + "0e");
  }

  @Test
  void tl2EndsInOnePairIfTheLengthIsNoMultipleOfThree() {
    // −7 = −9 + 3 − 1, seven zero triples, sign 10000000; rest: "-" as −0 is 1, "-+" is 2
    assertThat(rows(TernaryFormat.TL2, 1, "-+- -")).isEqualTo("70000000" + "80" + "14");
    assertThat(rows(TernaryFormat.TL2, 1, "-+- -+")).isEqualTo("70000000" + "80" + "24");
    assertThat(rows(TernaryFormat.TL2, 1, "+")).isEqualTo("74");
  }

  @Test
  void theTailIsTheScaleInLittleEndianAndZeros() {
    TernaryShape shape = TernaryShape.vector(4);
    for (TernaryFormat format : TernaryFormat.values()) {
      float[] weights = {1.5f, 0, -1.5f, 0};
      byte[] packed = Codes.pack(format, shape, weights, ScaleRule.ABSMAX);
      assertThat(HexFormat.of().formatHex(packed, packed.length - 32, packed.length))
          .isEqualTo("0000c03f" + "00".repeat(28));
    }
  }

  private static String rows(TernaryFormat format, int rows, String codes) {
    int[] parsed = Codes.of(codes);
    byte[] packed = Codes.pack(format, new TernaryShape(rows, parsed.length / rows), parsed);
    return HexFormat.of().formatHex(Arrays.copyOf(packed, packed.length - 32));
  }
}
