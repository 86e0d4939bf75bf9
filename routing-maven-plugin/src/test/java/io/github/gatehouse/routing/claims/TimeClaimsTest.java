package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times and durations; the sample's decision is of 2026-11-22T10:05:00Z. */
class TimeClaimsTest {
  /** S5. */
  @Test
  void aTimeAfterTheDecisionIsMadeUp() {
    assertThat(Audit.HARMLESS.only("claim-time", "**Timestamp**: 2026-11-22T10:05:01Z"))
        .contains("'2026-11-22T10:05:01Z' is later than 2026-11-22T10:05:00Z");
    assertThat(Audit.HARMLESS.of("**Timestamp**: 2026-11-22T10:05:00Z")).isEmpty();
    assertThat(Audit.HARMLESS.ids("at 2026-11-22 12:30 +02:00")).containsExactly("1 claim-time");
  }

  @Test
  void aTimeAfterTheCommitThatHoldsItIsMadeUp() {
    Audit committed = Audit.HARMLESS.committed("2026-11-21T00:00:00Z");
    assertThat(committed.ids("Measured 2026-11-21T00:00:01Z")).containsExactly("1 claim-time");
    assertThat(committed.of("Measured 2026-11-20T23:59:59Z")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The waiver expires 2027-01-01T00:00:00Z",
        "Measured 2026-11-22 20:00, wherever that was",
        "Version 2026-11-23",
        "2026-99-99T10:00:00Z is no time",
        "```java\nInstant.parse(\"2030-01-01T00:00:00Z\")\n```",
      })
  void aTimeThatMayBeTrueStands(String document) {
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ran 2026-11-20T10:00:00Z → 2026-11-20T09:00:00Z",
        "- Started: 2026-11-20T10:00:00Z\n- Finished: 2026-11-20T09:00:00Z",
      })
  void whatEndsBeforeItBeginsIsFound(String document) {
    assertThat(Audit.HARMLESS.ids(document)).hasSize(1).first().asString().contains("claim-time");
  }

  @Test
  void whatEndsAfterItBeginsStands() {
    assertThat(
            Audit.HARMLESS.of(
                "- Started: 2026-11-20T10:00:00Z",
                "- Finished: 2026-11-20T11:00:00Z",
                "- Started: 2026-11-19T10:00:00Z"))
        .isEmpty();
  }

  /** S6. */
  @Test
  void aTotalIsNoShorterThanItsParts() {
    assertThat(
            Audit.HARMLESS.only(
                "claim-duration", "- T1: 12 min", "- T2: 2 min", "- Total duration: ~8 min"))
        .contains("8 min")
        .contains("12 min");
    assertThat(
            Audit.HARMLESS.ids(
                "| Step | Time |", "|--|--|", "| build | 1h 2m |", "| total | 18 minutes |"))
        .containsExactly("4 claim-duration");
    assertThat(Audit.HARMLESS.ids("- compile: 20 minutes", "", "Total: 18 minutes"))
        .containsExactly("3 claim-duration");
  }

  @Test
  void partsMayRunSideBySide() {
    assertThat(Audit.HARMLESS.of("- a: 12 min", "- b: 9 min", "- Total: 13 min")).isEmpty();
    assertThat(Audit.HARMLESS.of("- timeout: 20 min", "- Total: 13 min")).isEmpty();
    assertThat(Audit.HARMLESS.of("- depth: 20 m", "- Total: 13 s")).isEmpty();
    assertThat(
            Audit.HARMLESS.of(
                "| Step | Limit | Time |",
                "|--|--|--|",
                "| a | 30 s | 2 s |",
                "| Total | | 2.5 s |"))
        .isEmpty();
  }
}
