package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.console.GateRow;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.Workspace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateSummaryTest {
  private static final Evidence NOTHING = new Skipped("t", SkipReason.NO_SURFACE, "no tests");
  private static final Finding FINDING = new Finding("tests-failed", "no", "A", "mend it");

  private static Evidence ran(int passed, int failed) {
    return new TestRun("surefire", Basis.MEASURED, passed, failed, 0, 0, 0);
  }

  private static Receipt stored(String gate, Evidence... evidence) {
    return new Receipt(
        Optional.empty(),
        gate,
        "integrative",
        "g:a",
        List.of(evidence),
        List.of(FINDING),
        new Producer("gate-maven-plugin", "1", List.of()),
        new Invocation("gate:x", "s", Instant.EPOCH, Instant.EPOCH),
        new Workspace(true, "work", "3", "17", "Linux", 2, List.of("g:a")),
        List.of());
  }

  private static GateSummary only(Receipt... receipts) {
    List<GateSummary> all = GateSummary.of(Arrays.asList(receipts));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void modulesAreTakenTogether() {
    GateSummary summary = only(stored("tests", ran(2, 0)), stored("tests", ran(3, 0)));
    assertThat(summary.line()).isEqualTo("tests: surefire: 5/5 pass, 0 flaky, 0 skipped");
    assertThat(summary.failed()).isFalse();
    assertThat(summary.findings()).hasSize(2);
  }

  @Test
  void oneFailingModuleFailsTheGate() {
    GateSummary summary = only(stored("tests", ran(9, 0)), stored("tests", ran(0, 1)));
    assertThat(summary.failed()).isTrue();
    assertThat(summary.row().tone()).isEqualTo(GateRow.Tone.BAD);
    assertThat(summary.row().word()).isEqualTo("fail");
    assertThat(summary.row().line()).contains("9/10 pass, 1 fail");
  }

  @Test
  void aModuleWithoutSurfaceSaysNothingBesideOthers() {
    GateSummary summary = only(stored("tests", NOTHING), stored("tests", ran(1, 0)));
    assertThat(summary.outcome()).isEqualTo(Outcome.PASS);
    assertThat(summary.line()).doesNotContain("no tests");
  }

  @Test
  void whereNoModuleHasASurfaceTheGateIsSkipped() {
    GateSummary summary = only(stored("tests", NOTHING), stored("tests", NOTHING));
    assertThat(summary.outcome().reason()).isEqualTo("no-surface");
    assertThat(summary.failed()).isFalse();
  }

  @Test
  void anUnmeasuredOrUpstreamModuleIsNotHidden() {
    Evidence upstream = new Skipped("t", SkipReason.UPSTREAM_FAILED, "");
    assertThat(only(stored("tests", ran(1, 0)), stored("tests", upstream)).outcome())
        .isNotEqualTo(Outcome.PASS);
    assertThat(only(stored("tests", ran(1, 0), new Unmeasured("t", "a crash"))).outcome())
        .hasToString("inconclusive(a crash)");
  }

  @Test
  void gatesComeInTheOrderOfTheSuiteAndAbsentOnesNotAtAll() {
    List<GateSummary> all =
        GateSummary.of(List.of(stored("perf", NOTHING), stored("tests", ran(1, 0))));
    assertThat(all).extracting(GateSummary::gate).containsExactly("tests", "perf");
    assertThat(GateSummary.of(List.of())).isEmpty();
  }

  @Test
  void gatesOfTheProjectComeLast() {
    List<GateSummary> all =
        GateSummary.of(List.of(stored("own-licences", ran(1, 0)), stored("tests", ran(1, 0))));
    assertThat(all).extracting(GateSummary::gate).containsExactly("tests", "own-licences");
  }
}
