package io.github.gatehouse.bench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "5%, 0.05",
    "5 %, 0.05",
    "0.05, 0.05",
    "0, 0",
    "0%, 0",
    "0.5%, 0.005",
    "200%, 2",
    "' 1% ', 0.01"
  })
  void aSignMeansPerCentAndNoSignAShare(String text, double share) {
    assertThat(Share.parse("bench.detect", text)).isEqualTo(share);
  }

  @Test
  void aNumberThatLacksItsSignIsRefusedWithBothWaysToWriteIt() {
    assertThatThrownBy(() -> Share.parse("bench.detect", "5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bench.detect is '5', which without a per cent sign is a share of 1\n"
                + "Fix: write 5% or 0.05");
    assertThatThrownBy(() -> Share.parse("bench.detect", "1")).hasMessageEndingWith("1% or 0.01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1%", "five", "5 percent", "1e-2", "%", ".05", "NaN"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Share.parse("bench.detect", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bench.detect is '" + text + "'; it must look like 5% or 0.05");
  }
}
