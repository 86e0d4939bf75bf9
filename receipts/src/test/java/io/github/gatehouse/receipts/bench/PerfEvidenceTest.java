package io.github.gatehouse.receipts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Status;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerfEvidenceTest {
  private static final Machine MACHINE = new Machine("cpu", 2, "Linux", "17", "");
  private static final BenchControl HELD = new BenchControl("copy", Verdict.CLEARED, true, null);
  private static final BenchControl ALARMED =
      new BenchControl("copy", Verdict.REGRESSED, false, "it alarmed");

  private static BenchVerdict verdict(String id, Verdict verdict, int change, String accepted) {
    BigDecimal estimate = BigDecimal.valueOf(change);
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal low = estimate.subtract(two);
    BigDecimal high = estimate.add(two);
    return new BenchVerdict(id, verdict, estimate, low, high, two, 5, 5, "cpu", accepted, null);
  }

  private static BenchVerdict unmeasured(String id, Verdict verdict, String accepted) {
    return new BenchVerdict(id, verdict, null, null, null, null, 0, 0, null, accepted, null);
  }

  private static PerfEvidence pairs(List<BenchControl> controls, BenchVerdict... benchmarks) {
    return compared("pairs", controls, benchmarks);
  }

  private static PerfEvidence compared(
      String method, List<BenchControl> controls, BenchVerdict... benchmarks) {
    BenchSide base = new BenchSide("main", "c".repeat(40), null, "d".repeat(64), false, MACHINE);
    BenchSide head = new BenchSide("head", "e".repeat(40), null, "f".repeat(64), false, MACHINE);
    return new PerfEvidence(
        new BenchComparison(
            base,
            head,
            new BigDecimal("99"),
            BigDecimal.ONE,
            BigDecimal.valueOf(5),
            method,
            BigDecimal.ONE,
            BigDecimal.valueOf(95),
            controls,
            false,
            "a".repeat(64),
            Arrays.asList(benchmarks)));
  }

  private static List<String> findings(PerfEvidence said) {
    return new PerfFindings(said, goal -> "mvn " + goal)
        .all().stream().map(it -> it.id() + ": " + it.what() + " @ " + it.where()).toList();
  }

  private static String line(PerfEvidence said) {
    return EvidenceLines.render("perf", List.of(said.evidence()));
  }

  @Test
  void clearedPairsPassWithTheBoundThatTheyRestOn() {
    PerfEvidence said =
        pairs(
            List.of(HELD),
            verdict("a", Verdict.CLEARED, 1, null),
            verdict("b", Verdict.IMPROVED, -9, null));
    assertThat(line(said))
        .isEqualTo(
            "perf: jmh: no regression in 2; worst +1.0% (≤ +3.0% at 99%); detectable: ≥2.0%");
    assertThat(said.evidence().outcome()).isEqualTo(Outcome.PASS);
    assertThat(findings(said)).isEmpty();
  }

  @Test
  void anAcceptedSlowdownIsCountedAndDoesNotHideAnother() {
    BenchVerdict accepted = verdict("a", Verdict.REGRESSED, 30, "team: worth it");
    BenchVerdict cleared = verdict("b", Verdict.CLEARED, 1, null);
    PerfEvidence said = pairs(List.of(HELD), accepted, cleared);
    assertThat(said.evidence().outcome()).isEqualTo(Outcome.PASS);
    assertThat(line(said)).contains("worst +1.0%").endsWith("1/2 accepted");
    PerfEvidence second = pairs(List.of(HELD), accepted, verdict("b", Verdict.REGRESSED, 9, " "));
    assertThat(second.evidence().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(findings(second))
        .containsExactly("perf-regressed: regressed: 9% [7, 11] CPU time @ b");
  }

  @Test
  void whatIsGoneFailsUnlessItWasAccepted() {
    BenchVerdict cleared = verdict("a", Verdict.CLEARED, 1, null);
    PerfEvidence gone = pairs(List.of(HELD), cleared, unmeasured("b", Verdict.GONE, null));
    assertThat(gone.evidence().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(findings(gone)).containsExactly("perf-gone: gone @ b");
    PerfEvidence accepted = pairs(List.of(HELD), cleared, unmeasured("b", Verdict.GONE, "team"));
    assertThat(accepted.evidence().outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aFailingControlMakesEveryMeasuredVerdictInconclusiveAlsoAnAcceptedOne() {
    PerfEvidence said =
        pairs(
            List.of(HELD, ALARMED),
            verdict("a", Verdict.REGRESSED, 30, null),
            verdict("b", Verdict.CLEARED, 1, null),
            verdict("c", Verdict.REGRESSED, 9, "team"));
    PerfComparison evidence = said.evidence();
    assertThat(evidence.verdicts()).containsOnlyKeys("INCONCLUSIVE");
    assertThat(evidence.outcome()).hasToString("inconclusive(a control failed: copy: it alarmed)");
    assertThat(findings(said).get(0))
        .isEqualTo("perf-control-failed: no measured verdict counts: copy: it alarmed @ controls");
  }

  @Test
  void aBenchmarkThatIsGoneFailsThoughAControlDid() {
    PerfEvidence said =
        pairs(
            List.of(ALARMED),
            verdict("a", Verdict.CLEARED, 1, null),
            unmeasured("b", Verdict.GONE, null));
    assertThat(said.evidence().outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void pairsWithoutControlsProveNothing() {
    PerfEvidence said = pairs(List.of(), verdict("a", Verdict.CLEARED, 1, null));
    assertThat(said.evidence().outcome().reason()).endsWith("none was measured");
    assertThat(compared("baseline", List.of(), verdict("a", Verdict.CLEARED, 1, null)).evidence())
        .satisfies(evidence -> assertThat(evidence.outcome()).isEqualTo(Outcome.PASS));
  }

  @Test
  void identicalByteCodeNeedsNoControl() {
    PerfEvidence said =
        pairs(
            List.of(),
            unmeasured("a", Verdict.CLEARED, null),
            unmeasured("b", Verdict.CLEARED, null));
    assertThat(said.evidence().outcome()).isEqualTo(Outcome.PASS);
    assertThat(line(said)).isEqualTo("perf: jmh: no regression in 2; 2/2 identical byte code");
    assertThat(
            compared("baseline", List.of(), unmeasured("a", Verdict.CLEARED, null))
                .evidence()
                .verdicts())
        .containsOnlyKeys("CLEARED");
  }

  @Test
  void findingsComeWorstFirstAndEndAtTwenty() {
    PerfEvidence said =
        pairs(
            List.of(HELD),
            unmeasured("new", Verdict.NEW, null),
            verdict("unstable", Verdict.UNSTABLE, 4, null),
            verdict("slow", Verdict.REGRESSED, 9, null));
    assertThat(findings(said))
        .extracting(it -> it.substring(0, it.indexOf(':')))
        .containsExactly("perf-regressed", "perf-unstable", "perf-undecided");
    assertThat(said.evidence().outcome().status()).isEqualTo(Status.FAIL);
    BenchVerdict[] many =
        Collections.nCopies(50, verdict("x", Verdict.INCONCLUSIVE, 2, null))
            .toArray(BenchVerdict[]::new);
    assertThat(findings(pairs(List.of(HELD), many))).hasSize(20);
    assertThat(findings(pairs(List.of(ALARMED), many))).hasSize(20);
  }
}
