package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static String of(Evidence... evidence) {
    return Outcome.of(List.of(evidence)).toString();
  }

  @Test
  void noEvidenceIsInconclusive() {
    assertThat(of()).isEqualTo("inconclusive(no evidence)");
  }

  @Test
  void theWorstEvidenceDecides() {
    Skipped skipped = new Skipped("x", SkipReason.OFFLINE, "");
    Unmeasured unmeasured = new Unmeasured("x", "no report");
    assertThat(of(Sample.tests(1, 0))).isEqualTo("pass");
    assertThat(of(Sample.tests(1, 0), skipped)).isEqualTo("skipped(offline)");
    assertThat(of(Sample.tests(1, 0), skipped, unmeasured)).isEqualTo("inconclusive(no report)");
    assertThat(of(Sample.tests(1, 1), skipped, unmeasured)).isEqualTo("fail");
  }

  @Test
  void anAssertedClaimNeverPassesButMayFail() {
    assertThat(of(new Formatting("x", Basis.ASSERTED, 3, 0)))
        .isEqualTo("inconclusive(asserted, not measured)");
    assertThat(of(new Formatting("x", Basis.ASSERTED, 3, 1))).isEqualTo("fail");
    assertThat(of(new Formatting("x", Basis.INHERITED, 3, 0))).isEqualTo("pass");
  }

  @Test
  void zeroOfAnythingIsNotSuccess() {
    assertThat(of(new Formatting("x", Basis.MEASURED, 0, 0)))
        .isEqualTo("inconclusive(no file examined)");
    assertThat(of(Sample.tests(0, 0))).isEqualTo("inconclusive(0 tests executed, at least 1)");
    assertThat(of(new TestRun("x", Basis.MEASURED, 9, 0, 0, 0, 10)))
        .isEqualTo("inconclusive(9 tests executed, at least 10)");
    assertThat(of(new BenchmarkRun("x", Basis.MEASURED, 0, 0, "", false)))
        .startsWith("inconclusive");
    assertThat(of(new Compilation("x", Basis.MEASURED, 0, 0, "", ""))).startsWith("inconclusive");
    assertThat(of(Sample.perf(Map.of()))).startsWith("inconclusive");
  }

  @Test
  void aSelfComparisonIsNeverAPass() {
    assertThat(of(Sample.perf(Map.of("CLEARED", 25), "b".repeat(64))))
        .isEqualTo("inconclusive(baseline and candidate are the same measurements)");
  }

  @Test
  void takenTogetherASelfComparisonIsNotLost() {
    Evidence self = Sample.perf(Map.of("CLEARED", 1), "b".repeat(64));
    Evidence fine = Sample.perf(Map.of("CLEARED", 1));
    assertThat(of(self.plus(fine))).startsWith("inconclusive");
    assertThat(of(fine.plus(self))).startsWith("inconclusive");
  }

  @Test
  void perfPassesOnlyWhenEveryBenchmarkIsDecidedWell() {
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "IMPROVED", 1)))).isEqualTo("pass");
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "GONE", 1)))).startsWith("inconclusive");
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "NEW", 1)))).startsWith("inconclusive");
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "INCONCLUSIVE", 1))))
        .isEqualTo("inconclusive(1 of 25 benchmarks undecided)");
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "REGRESSED", 1)))).isEqualTo("fail");
    assertThat(of(Sample.perf(Map.of("CLEARED", 24, "BROKEN", 1)))).isEqualTo("fail");
  }

  @Test
  void aLintBudgetIsABound() {
    assertThat(of(Sample.lint(Map.of("raw", 1)))).isEqualTo("fail");
    assertThat(of(new LintRun("x", Basis.MEASURED, 1, Sample.lint(Map.of("raw", 2)).warnings(), 2)))
        .isEqualTo("pass");
  }

  @Test
  void aReasonBelongsToExactlyTheStatusesThatNeedOne() {
    assertThatThrownBy(() -> new Outcome(Status.PASS, "because"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Outcome(Status.SKIPPED, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> Sample.tests(-1, 0)).hasMessage("passed is -1; at least 0");
    assertThatThrownBy(() -> new Formatting("x", Basis.MEASURED, 1, 2))
        .hasMessage("violations is 2; at most the 1 files examined");
    assertThatThrownBy(() -> new Subject("abc", Sample.TREE))
        .hasMessage("commit is 'abc'; 40 lower-case hexadecimal digits");
    assertThatThrownBy(() -> new Attachment("../x", "a".repeat(64)))
        .hasMessage("path is '../x'; relative and without '..'");
    assertThatThrownBy(() -> new Attachment("C:\\x", "a".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
