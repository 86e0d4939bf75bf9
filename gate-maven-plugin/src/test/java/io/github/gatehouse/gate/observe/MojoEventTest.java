package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MojoEventTest {
  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "false, false", "yes, false", "'', false"})
  void onlyTrueIsOn(String value, boolean on) {
    assertThat(Watched.mojo("p", "g", "skip", value).on("skip")).isEqualTo(on);
  }

  @Test
  void aSettingThatIsNotThereIsEmptyAndOff() {
    assertThat(Watched.mojo("p", "g").setting("skip")).isEmpty();
    assertThat(Watched.mojo("p", "g").on("skip")).isFalse();
  }

  @Test
  void settingsAreKeptAsTheyWere() {
    Map<String, String> settings = new HashMap<>(Map.of("skip", "true"));
    MojoEvent event =
        new MojoEvent("g:a", "p", "1", "g", Instant.EPOCH, settings, Optional.empty());
    settings.put("skip", "false");
    assertThat(event.on("skip")).isTrue();
  }
}
