package io.github.gatehouse.gate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.SuiteFacts;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import io.github.gatehouse.receipts.model.RoundTrip;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchGatesTest {
  private static final Subject HERE = new Subject("a".repeat(40), "b".repeat(40));
  private static final Machine MACHINE = new Machine("cpu", 2, "Linux", "17", "");
  private static final String RESULTS = "[{\"benchmark\" : \"x.A.a\"},{\"benchmark\" : \"x.A.b\"}]";

  @TempDir Path module;
  private BenchFiles files;

  @BeforeEach
  void directory() throws IOException {
    files = BenchFiles.of(module);
    Files.createDirectories(files.directory());
  }

  private String ran(String results, BenchFailure... failures) throws IOException {
    return ran(results, null, failures);
  }

  private String ran(String results, SuiteFacts facts, BenchFailure... failures)
      throws IOException {
    Files.writeString(files.resultsFile(), results);
    String digest = Sha256.of(results);
    BenchRun run =
        new BenchRun(
            HERE.commit(),
            HERE.tree(),
            "project",
            false,
            3,
            List.of("a", "b"),
            List.of(failures),
            digest,
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:01:00Z",
            MACHINE,
            facts,
            null);
    Files.writeString(files.runFile(), CanonicalJson.write(run));
    return digest;
  }

  private void compared(String candidate, Verdict verdict) throws IOException {
    BenchSide before =
        new BenchSide("main", "c".repeat(40), "d".repeat(40), "e".repeat(64), false, MACHINE);
    BenchSide now =
        new BenchSide("this run", HERE.commit(), HERE.tree(), candidate, false, MACHINE);
    BenchComparison comparison =
        new BenchComparison(
            before,
            now,
            BigDecimal.valueOf(99),
            BigDecimal.ONE,
            BigDecimal.valueOf(5),
            "baseline",
            null,
            null,
            List.of(),
            false,
            null,
            List.of(verdict("a", Verdict.CLEARED, 1), verdict("b", verdict, 40)));
    Files.writeString(files.comparisonFile(), CanonicalJson.write(comparison));
  }

  private static BenchVerdict verdict(String id, Verdict verdict, int change) {
    BigDecimal estimate = BigDecimal.valueOf(change);
    BigDecimal two = BigDecimal.valueOf(2);
    return new BenchVerdict(
        id,
        verdict,
        estimate,
        estimate.subtract(two),
        estimate.add(two),
        two,
        3,
        3,
        "wall",
        null,
        null);
  }

  private GateResult benchmarks() throws IOException {
    return new BenchmarksGate(files, true, Optional.of(HERE)).measure();
  }

  private GateResult perf() throws IOException {
    return new PerfGate(files, true, Optional.of(HERE)).measure();
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  @Test
  void benchmarksThatAllReportedPass() throws IOException {
    ran(RESULTS);
    assertThat(EvidenceLines.render("benchmarks", benchmarks().evidence()))
        .isEqualTo("benchmarks: jmh: 2/2 benchmarks ok; baseline: none");
  }

  private static QuantizationAccuracy accuracy(int wrong) {
    return new QuantizationAccuracy(
        "gatehouse",
        Basis.MEASURED,
        "vector",
        1,
        List.of(new RoundTrip("I2_S", "ternary", 100, wrong, "", "", BigDecimal.ZERO)));
  }

  private static InferenceSpeed decode(String tokensPerSecond) {
    return new InferenceSpeed(
        "jmh", Basis.MEASURED, 1, 128, new BigDecimal(tokensPerSecond), BigDecimal.TEN);
  }

  @Test
  void whatTheBuiltInSuiteFoundBesideTimesStandsInTheLine() throws IOException {
    ran(RESULTS, new SuiteFacts(accuracy(0), decode("31.22"), List.of()));
    assertThat(status(benchmarks())).isEqualTo(Status.PASS);
    assertThat(EvidenceLines.render("benchmarks", benchmarks().evidence()))
        .isEqualTo(
            "benchmarks: jmh: 2/2 benchmarks ok; baseline: none; quantization: I2_S exact on"
                + " ternary; inference: decode 128 tokens in 4.1 s (SLO ≤10 s: pass);"
                + " 31.2 tokens/s, 1 thread");
  }

  @Test
  void kernelsOffTheoryAndADecodeStepTooSlowFailByName() throws IOException {
    ran(RESULTS, new SuiteFacts(accuracy(3), decode("6.4"), List.of()));
    assertThat(status(benchmarks())).isEqualTo(Status.FAIL);
    assertThat(benchmarks().findings())
        .extracting(it -> it.id() + ": " + it.what() + " @ " + it.where())
        .containsExactly(
            "quantization-off-theory: 3 of 100 wrong on ternary @ I2_S on ternary",
            "inference-too-slow: inference: decode 128 tokens in 20.0 s (SLO ≤10 s: fail)"
                + " @ decode step");
  }

  @Test
  void whatWasToBeMeasuredAndWasNotIsNoPass() throws IOException {
    ran(RESULTS, new SuiteFacts(null, null, List.of("quantization: the fork died")));
    assertThat(Outcome.of(benchmarks().evidence()))
        .hasToString("inconclusive(quantization: the fork died)");
  }

  @Test
  void aBenchmarkThatFailedOrIsMissingFails() throws IOException {
    ran(RESULTS, new BenchFailure("b", "it threw"));
    assertThat(status(benchmarks())).isEqualTo(Status.FAIL);
    ran("[{\"benchmark\" : \"x.A.a\"}]");
    assertThat(status(benchmarks())).isEqualTo(Status.FAIL);
    assertThat(benchmarks().findings().get(0).what()).startsWith("1 of 2 benchmarks left");
  }

  @Test
  void editedResultsAreNotMeasured() throws IOException {
    ran(RESULTS);
    Files.writeString(files.resultsFile(), RESULTS + " ");
    assertThat(status(benchmarks())).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void resultsOfAnotherTreeAreNotMeasured() throws IOException {
    ran(RESULTS);
    Subject other = new Subject(HERE.commit(), "f".repeat(40));
    GateResult result = new BenchmarksGate(files, true, Optional.of(other)).measure();
    assertThat(result.findings().get(0).id()).isEqualTo("benchmarks-stale");
    assertThat(status(new BenchmarksGate(files, true, Optional.empty()).measure()))
        .isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void withoutResultsAModuleWithBenchmarksIsNotMeasured() throws IOException {
    assertThat(status(benchmarks())).isEqualTo(Status.INCONCLUSIVE);
    assertThat(status(new BenchmarksGate(files, false, Optional.of(HERE)).measure()))
        .isEqualTo(Status.SKIPPED);
  }

  @Test
  void aRegressionFailsOnItsLowerBound() throws IOException {
    compared(ran(RESULTS), Verdict.REGRESSED);
    GateResult result = perf();
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(EvidenceLines.render("perf", result.evidence()))
        .contains("worst +40.0% (≥ +38.0% at 99%)")
        .contains("detectable: ≥2.0%");
    assertThat(result.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.where()).isEqualTo("b"));
  }

  @Test
  void whatIsUndecidedNeverPasses() throws IOException {
    compared(ran(RESULTS), Verdict.INCONCLUSIVE);
    assertThat(status(perf())).isEqualTo(Status.INCONCLUSIVE);
    assertThat(perf().findings().get(0).id()).isEqualTo("perf-undecided");
  }

  @Test
  void clearedBenchmarksPass() throws IOException {
    compared(ran(RESULTS), Verdict.IMPROVED);
    assertThat(status(perf())).isEqualTo(Status.PASS);
  }

  @Test
  void withoutAComparisonThereIsNoVerdict() throws IOException {
    ran(RESULTS);
    assertThat(perf().findings().get(0).id()).isEqualTo("perf-no-baseline");
  }

  @Test
  void aComparisonOfAnotherRunDoesNotCount() throws IOException {
    ran(RESULTS);
    compared("9".repeat(64), Verdict.CLEARED);
    assertThat(perf().findings().get(0).id()).isEqualTo("benchmarks-stale");
  }

  @Test
  void aBenchmarkThatFailedTwiceIsOneFailedBenchmark() throws IOException {
    BenchFailure failure = new BenchFailure("b", "it threw");
    ran(RESULTS, failure, failure, new BenchFailure("b", "again"));
    assertThat(EvidenceLines.render("benchmarks", benchmarks().evidence()))
        .contains("1/2 benchmarks ok");
    assertThat(status(benchmarks())).isEqualTo(Status.FAIL);
  }

  @Test
  void aFailureOfWhatNobodyExpectedDoesNotCount() throws IOException {
    ran(RESULTS, new BenchFailure("elsewhere", "it threw"));
    assertThat(status(benchmarks())).isEqualTo(Status.PASS);
  }

  @Test
  void aRunWithoutItsResultsIsStale() throws IOException {
    ran(RESULTS);
    Files.delete(files.resultsFile());
    assertThat(benchmarks().findings().get(0).what()).contains("results.json is not");
    assertThat(perf().findings().get(0).id()).isEqualTo("benchmarks-stale");
  }

  @ParameterizedTest
  @EnumSource
  void onlyGoodVerdictsPassAndOnlyBadOnesFail(Verdict verdict) throws IOException {
    compared(ran(RESULTS), verdict);
    Status expected =
        switch (verdict) {
          case CLEARED, IMPROVED -> Status.PASS;
          case REGRESSED, BROKEN, GONE -> Status.FAIL;
          default -> Status.INCONCLUSIVE;
        };
    assertThat(status(perf())).isEqualTo(expected);
    assertThat(perf().findings()).hasSize(expected == Status.PASS ? 0 : 1);
  }

  @Test
  void aRunComparedWithItselfIsNoPass() throws IOException {
    String digest = ran(RESULTS);
    compared(digest, Verdict.CLEARED);
    String text = Files.readString(files.comparisonFile());
    Files.writeString(files.comparisonFile(), text.replace("e".repeat(64), digest));
    assertThat(Outcome.of(perf().evidence()).reason()).contains("the same measurements");
  }

  @Test
  void whereNothingDiffersBothGatesPassThoughNothingRan() throws IOException {
    String digest = Sha256.of("[]");
    Files.writeString(files.resultsFile(), "[]");
    BenchRun nothing =
        new BenchRun(
            HERE.commit(),
            HERE.tree(),
            "project",
            false,
            0,
            List.of(),
            List.of(),
            digest,
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:01Z",
            MACHINE,
            null,
            null);
    Files.writeString(files.runFile(), CanonicalJson.write(nothing));
    BenchSide before = new BenchSide("main", "c".repeat(40), null, digest, false, MACHINE);
    BenchSide now = new BenchSide("this build", HERE.commit(), null, digest, false, MACHINE);
    BenchVerdict identical =
        new BenchVerdict("a", Verdict.CLEARED, null, null, null, null, 0, 0, null, null, null);
    BenchComparison comparison =
        new BenchComparison(
            before,
            now,
            BigDecimal.valueOf(99),
            BigDecimal.ONE,
            BigDecimal.valueOf(5),
            "pairs",
            BigDecimal.ONE,
            BigDecimal.valueOf(95),
            List.of(),
            false,
            "a".repeat(64),
            List.of(identical));
    Files.writeString(files.comparisonFile(), CanonicalJson.write(comparison));
    assertThat(status(benchmarks())).isEqualTo(Status.PASS);
    assertThat(EvidenceLines.render("benchmarks", benchmarks().evidence()))
        .isEqualTo("benchmarks: jmh: 1/1 identical byte code; baseline: main@ccccccc");
    assertThat(status(perf())).isEqualTo(Status.PASS);
    assertThat(EvidenceLines.render("perf", perf().evidence()))
        .isEqualTo("perf: jmh: no regression in 1; 1/1 identical byte code");
  }
}
