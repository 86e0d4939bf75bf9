package io.github.gatehouse.quantization.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GgufValueTest {
  @Test
  void integersKeepTheirSignAndSize() {
    assertThat(new GgufScalar(GgufType.INT8, 0xFF).asLong()).isEqualTo(-1);
    assertThat(new GgufScalar(GgufType.UINT8, 0xFF).asLong()).isEqualTo(255);
    assertThat(new GgufScalar(GgufType.INT16, 0x8000).asLong()).isEqualTo(-32_768);
    assertThat(new GgufScalar(GgufType.INT32, 0xFFFFFFFEL).asLong()).isEqualTo(-2);
    assertThat(new GgufScalar(GgufType.INT64, -3).asLong()).isEqualTo(-3);
    assertThat(GgufScalar.uint32(0xFFFFFFFFL).asLong()).isEqualTo(4_294_967_295L);
    assertThat(GgufScalar.bool(true).asLong()).isEqualTo(1);
  }

  @Test
  void allScalarsAreDoubles() {
    assertThat(GgufScalar.float32(0.1f).asDouble()).isEqualTo(0.1f);
    assertThat(new GgufScalar(GgufType.FLOAT64, Double.doubleToRawLongBits(0.1)).asDouble())
        .isEqualTo(0.1);
    assertThat(new GgufScalar(GgufType.UINT64, -1).asDouble()).isEqualTo(0x1p64);
    assertThat(new GgufScalar(GgufType.INT64, -1).asDouble()).isEqualTo(-1);
  }

  @Test
  void whatIsNoLongIsRefused() {
    assertThatThrownBy(() -> new GgufScalar(GgufType.UINT64, -1).asLong())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("expected at most 9223372036854775807, got 18446744073709551615");
    assertThatThrownBy(() -> GgufScalar.float32(1).asLong())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("expected an integer, got FLOAT32");
  }

  @Test
  void valuesThatDoNotFitTheirTypeAreRefused() {
    List<Runnable> wrong =
        List.of(
            () -> GgufScalar.uint32(-1),
            () -> new GgufScalar(GgufType.INT8, -1),
            () -> new GgufScalar(GgufType.BOOL, 2),
            () -> new GgufScalar(GgufType.STRING, 0),
            () -> new GgufScalars(GgufType.ARRAY, new byte[0]),
            () -> new GgufScalars(GgufType.UINT16, new byte[3]),
            () -> new GgufScalars(GgufType.BOOL, new byte[] {1, 2}),
            () -> new GgufValue.Array(GgufType.UINT8, List.of()),
            () -> new GgufValue.Array(GgufType.STRING, List.of(GgufScalar.bool(true))));
    for (int i = 0; i < wrong.size(); i++) {
      assertThatThrownBy(wrong.get(i)::run)
          .as("wrong %d", i)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected");
    }
  }

  @Test
  void anArrayOfScalarsGivesEachOfThem() {
    byte[] bytes = {1, 0, (byte) 0xFF, (byte) 0xFF};
    GgufScalars scalars = new GgufScalars(GgufType.INT16, bytes);
    assertThat(scalars.size()).isEqualTo(2);
    assertThat(scalars.get(0).asLong()).isEqualTo(1);
    assertThat(scalars.get(1).asLong()).isEqualTo(-1);
    assertThatThrownBy(() -> scalars.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(scalars)
        .isEqualTo(new GgufScalars(GgufType.INT16, bytes))
        .hasToString("GgufScalars[2 of INT16]");
    assertThat(scalars).isNotEqualTo(new GgufScalars(GgufType.UINT16, bytes));
    bytes[0] = 9;
    assertThat(scalars.get(0).asLong()).isEqualTo(1);
  }

  @Test
  void everyHalfIsItsValue() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      int exponent = bits >> 10 & 31;
      double fraction = (bits & 1023) / 1024.0;
      double magnitude =
          exponent == 0 ? fraction * 0x1p-14 : (1 + fraction) * Math.pow(2, exponent - 15);
      if (exponent == 31) {
        magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
      }
      float expected = (float) ((bits & 0x8000) == 0 ? magnitude : -magnitude);
      float half = HalfPrecision.toFloat((short) bits);
      assertThat(half).as("0x%04x", bits).isEqualTo(Float.valueOf(expected));
      assertThat(Float.floatToRawIntBits(half) >>> 31).isEqualTo(bits >>> 15);
    }
  }
}
