package io.github.gatehouse.quantization.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GgufHostileTest {
  private static final long HUGE = -1;

  @Test
  void everyPrefixOfAFileIsRefused() {
    byte[] whole = SmallModel.bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] prefix = Arrays.copyOf(whole, length);
      GgufException refused = catchThrowableOfType(GgufException.class, () -> RawGguf.open(prefix));
      assertThat(refused).as("%d of %d bytes", length, whole.length).isNotNull();
      assertThat(refused.position()).isBetween(0L, (long) length);
    }
  }

  @Test
  void everyChangeOfAByteIsReadOrRefused() throws IOException {
    byte[] whole = SmallModel.bytes();
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
        byte[] changed = whole.clone();
        changed[at] = (byte) value;
        try (GgufFile file = RawGguf.open(changed)) {
          assertThat(file.tensors()).hasSizeLessThanOrEqualTo(2);
        } catch (GgufException refused) {
          assertThat(refused).hasMessageContaining("expected");
        }
      }
    }
  }

  static Stream<Arguments> hostile() {
    return Stream.of(headers(), metadata(), tables()).flatMap(one -> one);
  }

  private static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of(new RawGguf().raw("GGML").u32(3).zeros(16), 0, "expected a GGUF file"),
        Arguments.of(new RawGguf().raw("FUGG").u32(3).zeros(16), 0, "expected a GGUF file"),
        Arguments.of(
            new RawGguf().raw("GGUF").u32(1).zeros(16), 4, "expected version 2 or 3, got 1"),
        Arguments.of(
            new RawGguf().raw("GGUF").u32(4).zeros(16), 4, "expected version 2 or 3, got 4"),
        Arguments.of(
            new RawGguf().raw("GGUF").raw((byte) 0, (byte) 0, (byte) 0, (byte) 3).zeros(16),
            4,
            "expected little endian, got version 3 in big endian"),
        Arguments.of(RawGguf.of(HUGE, 0), 24, "tensors: expected at most 0"),
        Arguments.of(RawGguf.of(1L << 63, 0), 24, "got 9223372036854775808"),
        Arguments.of(RawGguf.of(0, HUGE), 24, "got 18446744073709551615"),
        Arguments.of(RawGguf.of(0, 1).zeros(13), 24, "metadata: expected at most 0"));
  }

  private static Stream<Arguments> metadata() {
    return Stream.of(
        Arguments.of(pair("k").u64(HUGE), 33, "type of 'k': expected 0 to 12, got 4294967295"),
        Arguments.of(pair("k").u32(13).zeros(9), 33, "type of 'k': expected 0 to 12, got 13"),
        Arguments.of(pair("").u32(0).zeros(9), 24, "key 0: expected one that is new"),
        Arguments.of(
            RawGguf.of(0, 1).u64(1L << 63).zeros(9), 24, "length of key 0: expected at most"),
        Arguments.of(RawGguf.of(0, 1).u64(65_536).zeros(9), 24, "at most 65535 bytes, got 65536"),
        Arguments.of(RawGguf.of(0, 1).u64(65_535).zeros(9), 32, "expected 65535 bytes, got 9"),
        Arguments.of(pair("k").u32(8).u64(1L << 63), 37, "got 9223372036854775808"),
        Arguments.of(pair("k").u32(8).u64(HUGE), 37, "got 18446744073709551615"),
        Arguments.of(pair("k").u32(8).u64(9).u64(0), 45, "'k': expected 9 bytes, got 8"),
        Arguments.of(
            pair("k").u32(8).u64(2).raw((byte) 0xC3, (byte) 0x28), 45, "'k': expected UTF-8"),
        Arguments.of(
            pair("k").u32(8).u64(3).raw((byte) 0xED, (byte) 0xA0, (byte) 0x80), 45, "UTF-8"),
        Arguments.of(pair("k").u32(8).u64(2).raw((byte) 0xC0, (byte) 0x80), 45, "UTF-8"),
        Arguments.of(pair("k").u32(7).u8(2), 37, "'k': expected 0 or 1 for BOOL, got 2"),
        Arguments.of(
            pair("k").u32(9).u32(7).u64(2).u8(1).u8(255), 50, "expected 0 or 1 for BOOL, got 255"),
        Arguments.of(pair("k").u32(9).u32(0).u64(HUGE), 49, "elements of 'k': expected at most 0"),
        Arguments.of(pair("k").u32(9).u32(10).u64(1L << 61).u64(0), 49, "at most 1 of at least 8"),
        Arguments.of(pair("k").u32(9).u32(8).u64(1L << 60).u64(0), 49, "got 1152921504606846976"),
        Arguments.of(
            pair("k").u32(9).u32(9).u64(1L << 62).zeros(12), 49, "at most 1 of at least 12"),
        Arguments.of(
            pair("k").u32(9).u32(77).u64(0), 37, "elements of 'k': expected 0 to 12, got 77"),
        Arguments.of(nested(9), 37 + 8 * 12, "at most 8 deep"),
        Arguments.of(nested(5000), 37 + 8 * 12, "at most 8 deep"),
        Arguments.of(twice(), 38, "key 1: expected one that is new and not empty, got 'k'"),
        Arguments.of(alignment(0), 24, "general.alignment: expected a UINT32, a power of two"),
        Arguments.of(alignment(4), 24, "from 8 to 2097152, got UINT32 4.0"),
        Arguments.of(alignment(33), 24, "got UINT32 33.0"),
        Arguments.of(alignment(1L << 31), 24, "got UINT32 2.147483648E9"),
        Arguments.of(pair("general.alignment").u32(10).u64(32), 24, "got UINT64 32.0"),
        Arguments.of(pair("general.alignment").u32(8).text("32"), 24, "got STRING"));
  }

  private static Stream<Arguments> tables() {
    long tooMany = (1L << 60) + 1;
    return Stream.of(
        Arguments.of(RawGguf.of(1, 0).u64(65).zeros(99), 24, "at most 64 bytes, got 65"),
        Arguments.of(RawGguf.of(1, 0).u64(HUGE).zeros(99), 24, "got 18446744073709551615"),
        Arguments.of(table("t", 0, 0, 1, 1, 1, 1, 1), 33, "at most 4, got 5"),
        Arguments.of(RawGguf.of(1, 0).text("t").u32(HUGE).zeros(99), 33, "got 4294967295"),
        Arguments.of(table("t", 0, 0, 0), 37, "dimension 0 of 't': expected 1 to"),
        Arguments.of(table("t", 0, 0, HUGE), 37, "got 18446744073709551615"),
        Arguments.of(table("t", 0, 0, 1L << 32, 1L << 32), 45, "dimension 1 of 't': expected 1 to"),
        Arguments.of(table("t", 0, 0, 2, 1L << 63), 45, "got 9223372036854775808"),
        Arguments.of(table("t", 0, 0, tooMany), 37, "expected 1 to 1152921504606846975"),
        Arguments.of(table("t", 0, 0, tooMany - 2), 49, "'t': expected at least 46116860184273879"),
        Arguments.of(table("t", 36, 0, tooMany - 2), 49, "of data at 64 + 0, got a file of 96"),
        Arguments.of(table("t", 0, 16, 4), 49, "offset of 't': expected a multiple of 32"),
        Arguments.of(table("t", 0, 1L << 63, 4), 49, "got 9223372036854775808"),
        Arguments.of(table("t", 0, 1L << 62, 4), 49, "expected at least 16 bytes of data at"),
        Arguments.of(table("t", 0, 32, 4), 49, "at 64 + 32, got a file of 96"),
        Arguments.of(table("t", 77, 32, 4), 49, "expected at least 1 bytes of data"),
        Arguments.of(
            RawGguf.of(2, 0).tensor("t", 0, 0, 1).tensor("t", 0, 32, 1).padded(32).zeros(64),
            57,
            "tensor 1: expected a new name, got 't'"),
        Arguments.of(
            RawGguf.of(2, 0).tensor("a", 0, 32, 1).tensor("b", 0, 0, 9).padded(32).zeros(64),
            49,
            "'a': expected its data behind the 36 bytes of 'b' at 96, got 128"),
        Arguments.of(
            RawGguf.of(2, 0).tensor("a", 0, 0, 1).tensor("b", 77, 0, 1).padded(32).zeros(64),
            82,
            "'b': expected its data behind the 4 bytes of 'a'"));
  }

  private static RawGguf pair(String key) {
    return RawGguf.of(0, 1).text(key);
  }

  private static RawGguf alignment(long value) {
    return pair("general.alignment").u32(4).u32(value).zeros(64);
  }

  private static RawGguf twice() {
    return RawGguf.of(0, 2).text("k").u32(0).u8(1).text("k").u32(0).u8(1);
  }

  private static RawGguf nested(int depth) {
    RawGguf raw = pair("k").u32(9);
    for (int i = 0; i < depth; i++) {
      raw.u32(9).u64(1);
    }
    return raw.u32(0).u64(0);
  }

  private static RawGguf table(String name, int type, long offset, long... dimensions) {
    return RawGguf.of(1, 0).tensor(name, type, offset, dimensions).padded(32).zeros(32);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("hostile")
  void aHostileFileIsRefusedWithPositionValueAndBound(RawGguf raw, long position, String message) {
    assertThatThrownBy(raw::open)
        .isInstanceOf(GgufException.class)
        .hasMessageStartingWith("test.gguf at byte " + position + ": ")
        .hasMessageContaining(message)
        .extracting(refused -> ((GgufException) refused).position())
        .isEqualTo(position);
  }

  @Test
  void aTernaryTensorThatNoKernelCouldTakeIsRefused() throws IOException {
    RawGguf raw = RawGguf.of(2, 0).tensor("odd", 36, 0, 64, 2).tensor("scale", 36, 64, 128);
    raw.padded(32).zeros(64).zeros(32).f32(Float.NaN).zeros(28);
    try (GgufFile file = raw.open()) {
      assertThatThrownBy(() -> file.ternary("odd"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected rows of a multiple of 128 weights, got 64");
      assertThatThrownBy(() -> file.ternary("scale"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected a finite number of at least 0, got NaN");
    }
  }
}
