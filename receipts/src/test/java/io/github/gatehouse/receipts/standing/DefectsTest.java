package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each defect of hand-made evidence that receipts can show is planted, and found by its name. */
class DefectsTest {
  private static final String CANDIDATE = "b".repeat(64);

  private static Standing one(Gate gate, Evidence... evidence) {
    return Planted.standing(
        gate,
        Waivers.NONE,
        Planted.stored("a/x.json", Planted.receipt(gate.id(), List.of(evidence))));
  }

  private static void finds(Standing standing, EffectiveStatus status, String id) {
    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.findings()).extracting(Finding::id).contains(id);
    assertThat(standing.satisfied()).isFalse();
  }

  private static List<String> ids(Standing standing) {
    return standing.findings().stream().map(Finding::id).toList();
  }

  @Test
  void aBaselineThatWasCopiedOverTheCandidate() {
    finds(
        one(Gate.PERF, Sample.perf(Map.of("CLEARED", 25), CANDIDATE)),
        EffectiveStatus.INCONCLUSIVE,
        "perf-self-comparison");
    assertThat(ids(one(Gate.PERF, Sample.perf(Map.of("CLEARED", 25))))).isEmpty();
  }

  @Test
  void oldFilesThatWereReadAgain() {
    Receipt old = Planted.elsewhere(Planted.tests(List.of(Sample.tests(3, 0))));
    finds(
        Planted.standing(Gate.TESTS, Waivers.NONE, Planted.stored("a/tests.json", old)),
        EffectiveStatus.STALE,
        "receipt-stale");
  }

  @Test
  void anExpectationThatBecameAFact() {
    finds(
        one(Gate.TESTS, new TestRun("somebody", Basis.ASSERTED, 3, 0, 0, 0, 1)),
        EffectiveStatus.INCONCLUSIVE,
        "claim-asserted");
  }

  @Test
  void oneTableThatMixesSeveralCommits() {
    Receipt here = Planted.receipt("lint", List.of(Sample.lint(Map.of())));
    Receipt old = Planted.elsewhere(Planted.tests(List.of(Sample.tests(3, 0))));
    Policy both =
        new Policy(
            List.of(
                new GatePolicy(Gate.LINT, GatePolicy.Requirement.REQUIRED, Set.of()),
                new GatePolicy(Gate.TESTS, GatePolicy.Requirement.REQUIRED, Set.of())));
    List<Standing> mixed =
        Planted.all(both, Planted.stored("a/lint.json", here), Planted.stored("a/tests.json", old));
    assertThat(ids(mixed.get(0))).isEmpty();
    assertThat(ids(mixed.get(1))).containsExactly("receipt-stale", "receipts-mixed");
    assertThat(mixed.get(1).findings().get(1).what()).contains("1 commits and 2 trees");
    List<Standing> one = Planted.all(both, Planted.stored("a/lint.json", here));
    assertThat(one).flatExtracting(DefectsTest::ids).containsExactly("receipt-missing");
  }

  @Test
  void aPartThatTookLongerThanTheWhole() {
    // The samples took 41 seconds from start to end.
    finds(one(Gate.FEATURES, matrix(1_200)), EffectiveStatus.INVALID, "receipt-impossible-time");
    finds(one(Gate.FEATURES, matrix(43)), EffectiveStatus.INVALID, "receipt-impossible-time");
    assertThat(one(Gate.FEATURES, matrix(42)).status()).isEqualTo(EffectiveStatus.PASS);
  }

  @Test
  void whatWasTakenOverTookItsTimeWhenItWasMeasured() {
    Instant end = Sample.STARTED;
    assertThat(takenOver(end.minusSeconds(100), end).status()).isEqualTo(EffectiveStatus.PASS);
    String id = "receipt-impossible-time";
    finds(takenOver(end.minusSeconds(50), end), EffectiveStatus.INVALID, id);
    finds(takenOver(end, Sample.FINISHED), EffectiveStatus.INVALID, id);
  }

  private static Standing takenOver(Instant startedOn, Instant finishedOn) {
    Receipt measured = Planted.receipt("features", List.of(matrix(94)));
    Receipt reused = Sample.reused(measured, startedOn, finishedOn);
    return Planted.standing(Gate.FEATURES, Waivers.NONE, Planted.stored("a/features.json", reused));
  }

  private static FeatureMatrix matrix(int seconds) {
    TreeSet<String> all = new TreeSet<>(Set.of("scalar", "vector"));
    return new FeatureMatrix("maven", Basis.MEASURED, all, new TreeSet<>(), seconds);
  }

  @Test
  void aFailureThatWasShownAsGreen() {
    Standing failed = one(Gate.TESTS, Sample.tests(1_361, 2));
    assertThat(failed.status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(failed.satisfied()).isFalse();
  }

  @Test
  void aPlaceholderInsteadOfANumber() {
    for (String baseline : List.of("99.X%", "<commit>", "TODO", "main@...", "as expected")) {
      Evidence run = new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, baseline, false);
      finds(one(Gate.BENCHMARKS, run), EffectiveStatus.INCONCLUSIVE, "line-placeholder");
    }
    Evidence skip = new Skipped("x", SkipReason.NO_SURFACE, "should not matter");
    finds(one(Gate.PERF, skip), EffectiveStatus.INCONCLUSIVE, "line-placeholder");
  }

  @Test
  void aNameIsNoExpectationAndAFailureMayQuoteOne() {
    for (String baseline : List.of("fix/about-page@8a413dd", "should-not@8a413dd", "xxx_TODO")) {
      Evidence run = new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, baseline, false);
      assertThat(one(Gate.BENCHMARKS, run).status()).as(baseline).isEqualTo(EffectiveStatus.PASS);
    }
    Evidence javac =
        new Compilation("javac", Basis.MEASURED, 1, 0, "", "A.java:[1,2] <identifier> expected");
    assertThat(one(Gate.BUILD, javac).status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(ids(one(Gate.BUILD, javac))).isEmpty();
  }

  @Test
  void oneGateInTwoFlows() {
    Receipt good = Planted.tests(List.of(Sample.tests(3, 0)));
    finds(
        Planted.standing(
            Gate.TESTS,
            Waivers.NONE,
            Planted.stored("a/tests.json", good),
            Planted.stored("b/tests.json", Planted.inFlow(good, "generative"))),
        EffectiveStatus.INVALID,
        "gate-two-names");
  }

  @Test
  void anotherWordForAGateAndAWordForNone() {
    StoredReceipt lint =
        Planted.stored("a/lint.json", Planted.receipt("lint", List.of(Sample.lint(Map.of()))));
    StoredReceipt clippy =
        Planted.stored("a/clippy.json", Planted.receipt("clippy", List.of(Sample.tests(1, 1))));
    StoredReceipt vibes =
        Planted.stored("a/vibes.json", Planted.receipt("vibes", List.of(Sample.tests(1, 0))));
    assertThat(ids(Planted.standing(Gate.LINT, Waivers.NONE, lint, clippy)))
        .containsExactly("gate-two-names");
    assertThat(ids(Planted.standing(Gate.LINT, Waivers.NONE, clippy)))
        .as("it does not stand in for the gate")
        .containsExactly("receipt-missing", "gate-two-names");
    assertThat(ids(Planted.standing(Gate.LINT, Waivers.NONE, lint, vibes)))
        .containsExactly("gate-unknown");
  }

  @Test
  void aFilterThatMatchesNothingAndSuitesThatNeverRan() {
    finds(one(Gate.TESTS, Sample.tests(0, 0)), EffectiveStatus.INCONCLUSIVE, "tests-too-few");
    finds(
        one(Gate.TESTS, new TestRun("x", Basis.MEASURED, 99, 0, 0, 0, 100)),
        EffectiveStatus.INCONCLUSIVE,
        "tests-too-few");
    finds(
        one(Gate.TESTS, new Skipped("x", SkipReason.UPSTREAM_FAILED, "")),
        EffectiveStatus.SKIP_BAD,
        "skip-not-accepted");
  }

  @Test
  void aFailureThatWasMeasuredAwayByTryingAgain() {
    StoredReceipt bad =
        Planted.stored("a/tests.json", Planted.tests(List.of(Sample.tests(2, 1)), "A#b"));
    StoredReceipt good = Planted.stored("b/tests.json", Planted.tests(List.of(Sample.tests(3, 0))));
    Standing both = Planted.standing(Gate.TESTS, Waivers.NONE, good, bad);
    finds(both, EffectiveStatus.CONFLICTING, "receipts-conflicting");
    assertThat(both.reason())
        .isEqualTo("b/tests.json says pass and a/tests.json says fail, of the same tree");
    assertThat(Planted.standing(Gate.TESTS, Waivers.NONE, bad, good)).isEqualTo(both);
    GatePolicy advisory = new GatePolicy(Gate.TESTS, GatePolicy.Requirement.ADVISORY, Set.of());
    assertThat(advisory.satisfiedBy(both.status())).isFalse();
    StoredReceipt old =
        Planted.stored(
            "c/tests.json", Planted.elsewhere(Planted.tests(List.of(Sample.tests(2, 1)))));
    assertThat(ids(Planted.standing(Gate.TESTS, Waivers.NONE, good, old)))
        .as("another tree is no contradiction")
        .doesNotContain("receipts-conflicting");
    assertThat(Planted.standing(Gate.TESTS, Waivers.NONE, good, good).status())
        .isEqualTo(EffectiveStatus.PASS);
  }
}
