package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says of gates, held against their standings. */
class GateClaimsTest {
  private static final Audit STALE = Audit.HARMLESS.where(Gate.PERF, EffectiveStatus.STALE);

  /** S1, S2: old files were read again, and nothing was measured here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ✅ perf: cargo bench: no regression",
        "- **perf**: ✅ no regression",
        "* [x] perf: 0% change",
        "✅ perf passes",
        "Perf: pass",
        "```\nperf: jmh: no regression in 25\n```",
        "```\nperf: jmh: 25/25 pass, 0 failed, 4 skipped; measured twice\n```",
        "```\nintegrative:gate:perf        ✅ pass\n```",
        "| Gate | Status | Evidence |\n|---|---|---|\n| perf | ✅ | 0% change |",
        "| Gate | Status |\n|---|---|\n| `integrative:gate:perf` | pass |",
      })
  void aPassThatWasNotMeasuredHereIsRefuted(String document) {
    assertThat(STALE.of(document))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("claim-unmeasured");
              assertThat(finding.what()).contains("perf").contains("STALE: because");
              assertThat(finding.fix()).contains("perf: tool: said so");
            });
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EffectiveStatus.class)
  void onlyAStatusThatPassesBearsATick(EffectiveStatus status) {
    assertThat(Audit.HARMLESS.where(Gate.TESTS, status).of("- ✅ tests: 82/82 pass").isEmpty())
        .isEqualTo(status.passes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ❌ perf: 3/25 regressed",
        "- ⚠️ perf: not measured",
        "- perf: compares the benchmarks with the baseline",
        "```\nperf: jmh: not measured: no baseline\n```",
        "```\nperf: jmh: 3 failed\n```",
        "```\nperf: tool: said so\n```",
        "```sh\nperf: record\n```",
        "perf will be measured tomorrow",
      })
  void whoSaysNoPassIsNotRefuted(String document) {
    assertThat(STALE.of(document)).isEmpty();
  }

  @Test
  void allGatesPassingIsRefutedByOneThatDoesNot() {
    assertThat(STALE.only("claim-unmeasured", "**All Integrative Gates Passing**:"))
        .contains("perf STALE");
    assertThat(STALE.of("Merge when all gates pass.")).isEmpty();
    assertThat(Audit.HARMLESS.of("All gates pass.")).isEmpty();
  }

  /** S7. */
  @Test
  void aTickedPartIsNoPass() {
    assertThat(Audit.HARMLESS.only("claim-partial-pass", "- ✅ tests: 1361/1363 pass (99.9%)"))
        .contains("2 did not pass");
    assertThat(
            Audit.HARMLESS.ids(
                "| Gate | Status | Evidence |",
                "|---|---|---|",
                "| tests | ✅ pass | 1361/1363 pass |"))
        .containsExactly("3 claim-partial-pass");
    assertThat(Audit.HARMLESS.ids("✅ 1361 of 1363 tests passed"))
        .containsExactly("1 claim-partial-pass");
  }

  @Test
  void skippedOrWaivedOrUntickedPartsAreNoPartialPass() {
    assertThat(Audit.HARMLESS.of("- ✅ tests: 1361/1363 pass, 2 skipped")).isEmpty();
    assertThat(Audit.HARMLESS.of("- ❌ tests: 1361/1363 pass, 2 fail")).isEmpty();
    assertThat(Audit.HARMLESS.of("- ✅ tests: 1363/1363 pass")).isEmpty();
    assertThat(
            Audit.HARMLESS
                .where(Gate.TESTS, EffectiveStatus.WAIVED)
                .of("- ✅ tests: 1361/1363 pass"))
        .isEmpty();
  }

  /** S11. */
  @Test
  void aToolInAListOfGatesIsNoGate() {
    assertThat(
            Audit.HARMLESS.ids("- ✅ format: clean", "- ✅ clippy: 0 warnings", "- ✅ build: success"))
        .containsExactly("2 claim-gate-name");
    assertThat(Audit.HARMLESS.of("| Gate | Status |", "|--|--|", "| lint | ✅ |", "| clippy | ✅ |"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.what()).contains("'clippy' is no gate; it is a second name of");
              assertThat(finding.fix()).isEqualTo("name it lint");
            });
    assertThat(Audit.HARMLESS.ids("```", "tests: a: 1/1 pass", "build: b: ok", "audit: c", "```"))
        .containsExactly("4 claim-gate-name");
  }

  @Test
  void measuresAndListsOfOtherThingsNameNoGates() {
    assertThat(
            Audit.HARMLESS.of(
                "```",
                "perf: jmh: no regression in 25",
                "inference: decode 128 tokens in 4.1 s",
                "otlp_overhead: 0.004% (≤0.1%: pass)",
                "```"))
        .isEmpty();
    assertThat(Audit.HARMLESS.of("- tests: run them", "- clippy: a linter", "- build: first"))
        .isEmpty();
    assertThat(Audit.HARMLESS.of("| Gate | Opens |", "|--|--|", "| north | at nine |")).isEmpty();
  }

  @Test
  void aGateHasOneFlow() {
    assertThat(
            Audit.HARMLESS.ids(
                "```", "integrative:gate:perf ✅ pass", "draft:gate:perf ✅ pass", "```"))
        .containsExactly("3 claim-gate-name");
  }

  /** S15. */
  @Test
  void aDocumentThatContradictsItselfIsFound() {
    assertThat(Audit.HARMLESS.ids("- ✅ tests: 2/2 pass", "", "Later:", "", "- ❌ tests: broken"))
        .containsExactly("5 claim-contradiction");
    assertThat(
            Audit.HARMLESS.only(
                "claim-contradiction", "- ✅ tests: 1363/1363 pass", "- ✅ tests: 1361/1361 pass"))
        .contains("1361/1361")
        .contains("1363/1363")
        .contains("line 1");
  }

  @Test
  void differentThingsMayDiffer() {
    List<String> nothing = List.of();
    assertThat(Audit.HARMLESS.ids("- ✅ tests: unit: 40/40 pass", "- ✅ tests: it: 12/12 pass"))
        .isEqualTo(nothing);
    assertThat(
            Audit.HARMLESS.ids("## Before", "- ❌ tests: 1 failed", "## Now", "- ✅ tests: passes"))
        .isEqualTo(nothing);
    assertThat(
            Audit.HARMLESS.ids(
                "| Gate | Module | Status | Tests | Time |",
                "|--|--|--|--|--|",
                "| tests | a | ✅ | 3/3 pass | 1 s |",
                "| tests | b | ❌ | 2/3 pass | 1 s |"))
        .isEqualTo(nothing);
  }
}
