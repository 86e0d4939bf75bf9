package io.github.gatehouse.receipts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B,
        0x200D, 0x200E, 0x202A, 0x202E, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0x2800, 0x3000,
        0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xF0000, 0xD800
      })
  void whatCannotBeSeenIsShownAsItsNumber(int point) {
    String text = "a" + new String(Character.toChars(point)) + "b";
    assertThat(Foreign.shown(text)).isEqualTo("a\\u{" + Integer.toHexString(point) + "}b");
  }

  @Test
  void whatCanBeSeenStays() {
    String text = "Grüße, 世界 <b> `x` \\ “q” 😀 feat/issue-447";
    assertThat(Foreign.shown(text)).isEqualTo(text);
  }

  @Test
  void longTextIsVisiblyCutToTheBound() {
    assertThat(Foreign.shown("x".repeat(120))).isEqualTo("x".repeat(120));
    assertThat(Foreign.shown("x".repeat(121))).hasSize(120).endsWith("x…[cut]");
    assertThat(Foreign.shown("\u202e".repeat(50))).hasSizeLessThanOrEqualTo(120).endsWith("[cut]");
  }

  @Test
  void aCutNeverLeavesHalfACharacter() {
    for (int before = 0; before < 4; before++) {
      String shown = Foreign.shown("x".repeat(before) + "😀".repeat(100));
      assertThat(shown).hasSizeLessThanOrEqualTo(120).endsWith("…[cut]");
      assertThat(shown.codePoints().noneMatch(p -> p >= 0xD800 && p <= 0xDFFF)).isTrue();
    }
  }

  @Test
  void aCodeSpanIsLongerThanAnyRunInside() {
    assertThat(Code.span("a``b`c")).isEqualTo("```a``b`c```");
    assertThat(Code.span("`edge`")).isEqualTo("`` `edge` ``");
    assertThat(Code.span("")).isEqualTo("`(empty)`");
  }
}
