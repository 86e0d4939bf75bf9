package io.github.gatehouse.gate.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchingTest {
  @ParameterizedTest
  @CsvSource({"7d, PT168H", "36h, PT36H", "PT36H, PT36H", "P2D, PT48H", "90m, PT1H30M"})
  void anAgeIsWrittenInDaysHoursOrMinutes(String text, Duration age) {
    assertThat(Fetching.age(text)).contains(age);
    assertThat(Fetching.age("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "-1d", "0h", "week", "P1Y"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Fetching.age(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gate.freshness.maxFetchAge is '" + text + "'");
  }
}
