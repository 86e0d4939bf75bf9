package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.line.EvidenceLine;
import io.github.gatehouse.receipts.line.LineLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceLinesTest {
  private static String line(String gate, Evidence... evidence) {
    return EvidenceLines.render(gate, List.of(evidence));
  }

  @Test
  void aBranchUpToDateNamesTheBaseAndBothDistances() {
    assertThat(
            line(
                "freshness",
                new BranchState("git", Basis.MEASURED, "origin/main", Sample.COMMIT, 12, 0)))
        .isEqualTo("freshness: git: base up-to-date @8a413dd; ahead: 12, behind: 0");
  }

  @Test
  void aBranchThatIsBehindSaysThatTheBaseMovedOn() {
    assertThat(
            line(
                "freshness",
                new BranchState("git", Basis.MEASURED, "origin/main", Sample.COMMIT, 1, 3)))
        .isEqualTo("freshness: git: base moved on @8a413dd; ahead: 1, behind: 3");
  }

  @Test
  void predictedConflictsAreCountedInTheLineWhereThereAreAny() {
    BranchState stale =
        new BranchState(
            "git", Basis.MEASURED, "main", Sample.COMMIT, 1, 3, 2, 26, List.of("shallow clone"));
    assertThat(line("freshness", stale)).endsWith("ahead: 1, behind: 3; conflicts: 2");
    assertThat(stale.metrics()).hasToString("{ahead=1, behind=3, conflicts=2, fetchAgeHours=26}");
  }

  @Test
  void formattingCountsCleanFilesOrTheOnesToChange() {
    assertThat(line("format", new Formatting("spotless", Basis.MEASURED, 214, 0)))
        .isEqualTo("format: spotless: 214 files clean");
    assertThat(line("format", new Formatting("spotless", Basis.MEASURED, 214, 3)))
        .isEqualTo("format: spotless: 3/214 files need formatting");
  }

  @Test
  void modulesAreAddedUpAndToolsAreJoined() {
    assertThat(
            line(
                "tests",
                Sample.tests(1000, 0),
                new TestRun("failsafe", Basis.MEASURED, 363, 0, 1, 0, 1)))
        .isEqualTo("tests: surefire+failsafe: 1363/1363 pass, 1 flaky, 4 skipped");
  }

  @Test
  void failingTestsAreCountedBesideThePassingOnes() {
    assertThat(line("tests", Sample.tests(1361, 2)))
        .isEqualTo("tests: surefire: 1361/1363 pass, 2 fail, 0 flaky, 4 skipped");
  }

  @Test
  void lintNamesItsRules() {
    assertThat(line("lint", Sample.lint(Map.of("rawtypes", 2, "serial", 1))))
        .isEqualTo("lint: javac: 3 warnings (rawtypes: 2, serial: 1)");
    assertThat(line("lint", Sample.lint(Map.of()), Sample.lint(Map.of())))
        .isEqualTo("lint: javac: 0 warnings (2 modules)");
  }

  @Test
  void aComparisonStatesWhatItCouldHaveSeen() {
    assertThat(line("perf", Sample.perf(Map.of("CLEARED", 24, "IMPROVED", 1))))
        .isEqualTo(
            "perf: jmh: no regression in 25; worst +1.1% (≤ +2.6% at 99%); detectable: ≥3.1%");
  }

  @Test
  void aBuildFailureLeadsWithItsPlace() {
    Compilation failed =
        new Compilation("javac", Basis.MEASURED, 1, 0, "17", "core: Parser.java:[41,9] x");
    Compilation fine = new Compilation("javac", Basis.MEASURED, 1, 1, "17", "");
    assertThat(line("build", fine, failed))
        .isEqualTo("build: javac: failed in core: Parser.java:[41,9] x; 1/2 modules ok");
  }

  @Test
  void skippedModulesComeAfterTheMeasuredOnes() {
    assertThat(
            line(
                "format",
                new Skipped("gatehouse", SkipReason.NO_SURFACE, "pom"),
                new Formatting("spotless", Basis.MEASURED, 3, 0)))
        .isEqualTo("format: spotless: 3 files clean; skipped (no-surface): pom");
  }

  @Test
  void foreignTextStaysOneSegmentOfOneLine() {
    assertThat(line("tests", new Unmeasured("gatehouse", "a; b\nc\u202e " + "x".repeat(500))))
        .startsWith("tests: gatehouse: not measured: a, b c x")
        .endsWith("…")
        .doesNotContain("\n", "\u202e")
        .hasSizeLessThan(220);
  }

  @Test
  void aMatrixNamesWhatFailedOrAllIfTheyAreFew() {
    assertThat(line("features", Sample.matrix()))
        .isEqualTo("features: matrix: 3/3 ok (otlp, scalar, vector); 94 s");
    assertThat(line("features", Sample.matrix("otlp")))
        .isEqualTo("features: matrix: 2/3 ok; failed: otlp");
  }

  @Test
  void mutationShowsTheScoreBesideItsThreshold() {
    assertThat(line("mutation", Sample.mutation(212, 233, 0)))
        .isEqualTo(
            "mutation: pitest: score 91% (≥80%), 212/233 killed; new survivors: 0; eliminated: 5");
  }

  @Test
  void aScanSaysHowOldItsAdvisoriesAre() {
    assertThat(line("security", Sample.scan(Map.of())))
        .isEqualTo(
            "security: osv: 0 vulnerabilities in 87 dependencies; advisories as of 2026-11-22");
  }

  @Test
  void everyLineIsParsedBackAndHoldsNoPlaceholder() {
    for (Evidence one : Sample.manyOutcomes()) {
      String line = line("tests", one);
      assertThat(EvidenceLine.parse(line)).hasToString(line);
      assertThat(LineLint.check(line)).as(line).isEmpty();
    }
  }

  @Test
  void noEvidenceHasALineOfItsOwn() {
    assertThat(line("tests")).isEqualTo("tests: gatehouse: not measured: no evidence");
  }
}
