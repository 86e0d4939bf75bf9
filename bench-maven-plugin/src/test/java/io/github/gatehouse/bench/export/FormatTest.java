package io.github.gatehouse.bench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.recording.PlantedRecording;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final Format.Subject PAIRS =
      new Format.Subject(
          Optional.of(new PlantedRecording().pair("C.m", 1, 2).recording()),
          PlantedComparison.of(List.of()),
          Instant.EPOCH);

  @Test
  void everyFormatHasItsFiles() {
    assertThat(Format.files(Format.named(null), PAIRS))
        .containsOnlyKeys(
            "action.json",
            "bmf.json",
            "jmh-base.json",
            "jmh-head.json",
            "junit.xml",
            "otava.csv",
            "summary.md");
  }

  @Test
  void againstAStoredBaselineThereAreVerdictsAlone() {
    Format.Subject stored = new Format.Subject(Optional.empty(), PAIRS.comparison(), PAIRS.time());

    assertThat(Format.files(EnumSet.allOf(Format.class), stored))
        .containsOnlyKeys("junit.xml", "summary.md");
  }

  @Test
  void namesAreReadAndOthersRefusedWithWhatIsKnown() {
    assertThat(Format.named(List.of("bmf", " markdown")))
        .containsExactlyInAnyOrder(Format.BMF, Format.MARKDOWN);
    assertThatThrownBy(() -> Format.named(List.of("pdf")))
        .hasMessage(
            "bench.export names 'pdf'; known are [jmh, junit, markdown, bmf, action, otava]");
  }
}
