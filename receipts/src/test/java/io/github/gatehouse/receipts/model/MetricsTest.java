package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Basis READ = Basis.MEASURED;

  private static String of(Evidence evidence) {
    return evidence.metrics().toString();
  }

  @Test
  void everyKindStatesItsNumbersByName() {
    assertThat(of(new TestRun("x", READ, 7, 2, 1, 4, 5)))
        .isEqualTo("{executed=9, failed=2, flaky=1, floor=5, passed=7, skipped=4, vanished=0}");
    assertThat(of(new Formatting("x", READ, 214, 3))).isEqualTo("{files=214, violations=3}");
    assertThat(of(Sample.lint(Map.of("raw", 2, "serial", 1))))
        .isEqualTo("{allowed=0, modules=1, warnings=3}");
    assertThat(of(new Compilation("x", READ, 4, 3, "17", "core")))
        .isEqualTo("{built=3, modules=4}");
    assertThat(of(new BenchmarkRun("x", READ, 25, 24, "", false)))
        .isEqualTo("{expected=25, ok=24}");
    assertThat(of(new BranchState("git", READ, "origin/main", Sample.COMMIT, 12, 3)))
        .isEqualTo("{ahead=12, behind=3}");
    assertThat(of(Sample.perf(Map.of("CLEARED", 20, "REGRESSED", 1, "GONE", 4))))
        .isEqualTo(
            "{accepted=0, bound=2.6, broken=0, cleared=20, confidence=99, detectable=3.1,"
                + " gone=4, identical=0, improved=0, regressed=1, total=25, undecided=4,"
                + " worst=1.1}");
  }

  @Test
  void whereNothingWasExaminedNothingWasFound() {
    assertThat(of(new TestRun("x", READ, 0, 0, 0, 4, 5)))
        .isEqualTo("{executed=0, floor=5, skipped=4}");
    assertThat(of(new Formatting("x", READ, 0, 0))).isEqualTo("{files=0}");
    assertThat(of(new LintRun("x", READ, 0, Sample.lint(Map.of()).warnings(), 3)))
        .isEqualTo("{allowed=3, modules=0}");
    assertThat(of(new Compilation("x", READ, 0, 0, "", ""))).isEqualTo("{modules=0}");
    assertThat(of(new BenchmarkRun("x", READ, 0, 0, "", false))).isEqualTo("{expected=0}");
    assertThat(of(Sample.perf(Map.of()))).isEqualTo("{}");
    assertThat(of(new Unmeasured("x", "no report"))).isEqualTo("{}");
    assertThat(of(new Skipped("x", SkipReason.OFFLINE, ""))).isEqualTo("{}");
  }

  @Test
  void aSelfComparisonHasNoNumbersAndNothingThatFails() {
    Evidence self = Sample.perf(Map.of("REGRESSED", 2), "b".repeat(64));
    assertThat(self.metrics()).isEmpty();
    assertThat(self.failing()).isZero();
  }

  @Test
  void aPercentageThatWasNotComputedIsAbsent() {
    String a = "a".repeat(64);
    BigDecimal confidence = new BigDecimal("99");
    Evidence unbounded =
        new PerfComparison(
            "jmh",
            READ,
            Sample.perf(Map.of("NEW", 1)).verdicts(),
            null,
            null,
            confidence,
            null,
            a,
            "b".repeat(64),
            true,
            null);
    assertThat(unbounded.metrics())
        .doesNotContainKeys("worst", "bound", "detectable")
        .containsEntry("confidence", confidence);
  }

  @Test
  void failingCountsTheItems() {
    assertThat(Sample.tests(7, 2).failing()).isEqualTo(2);
    assertThat(new Formatting("x", READ, 214, 3).failing()).isEqualTo(3);
    assertThat(Sample.lint(Map.of("raw", 2, "serial", 1)).failing()).isEqualTo(3);
    assertThat(new Compilation("x", READ, 4, 1, "", "core").failing()).isEqualTo(3);
    assertThat(new BenchmarkRun("x", READ, 25, 23, "", false).failing()).isEqualTo(2);
    assertThat(new BranchState("git", READ, "m", Sample.COMMIT, 0, 9).failing()).isEqualTo(1);
    assertThat(Sample.perf(Map.of("REGRESSED", 2, "BROKEN", 1, "NEW", 9)).failing()).isEqualTo(3);
  }

  @Test
  void ofWarningsOnlyThoseAboveTheBoundFail() {
    assertThat(new LintRun("x", READ, 1, Sample.lint(Map.of("raw", 5)).warnings(), 3).failing())
        .isEqualTo(2);
    assertThat(new LintRun("x", READ, 1, Sample.lint(Map.of("raw", 3)).warnings(), 3).failing())
        .isZero();
    assertThat(new LintRun("x", READ, 0, Sample.lint(Map.of("raw", 3)).warnings(), 0).failing())
        .isZero();
  }

  @Test
  void itemsFailExactlyWhereTheEvidenceFails() {
    for (Evidence one : Sample.manyOutcomes()) {
      boolean fails = one.outcome().status() == Status.FAIL;
      assertThat(one.failing() > 0).as(one.toString()).isEqualTo(fails);
    }
    assertThat(Sample.manyOutcomes()).extracting(it -> it.outcome().status()).contains(Status.FAIL);
  }

  @Test
  void countsThatOverflowStayFaults() {
    int most = Integer.MAX_VALUE;
    LintRun many = Sample.lint(Map.of("a", most, "b", most, "c", 2));
    assertThat(many.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(many.failing()).isEqualTo(most);
    assertThat(Sample.perf(Map.of("CLEARED", most, "NEW", 5)).outcome().status())
        .isEqualTo(Status.INCONCLUSIVE);
    assertThat(Sample.perf(Map.of("REGRESSED", most, "BROKEN", most)).outcome())
        .isEqualTo(Outcome.FAIL);
    Evidence benchmarks = new BenchmarkRun("x", READ, most, most, "", false);
    assertThat(EvidenceLines.render("benchmarks", List.of(benchmarks, benchmarks)))
        .contains(most + "/" + most + " benchmarks ok");
    assertThat(Sample.tests(most, 1).executed()).isEqualTo(most);
  }

  @Test
  void aPercentageOfABillionDigitsIsRefused() {
    for (String hostile : List.of("1E999999999", "1E-999999999", "1".repeat(21))) {
      assertThatThrownBy(() -> Checks.digits("worstPercent", new BigDecimal(hostile)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("worstPercent has ")
          .hasMessageEndingWith("; at most 20");
    }
    Checks.digits("worstPercent", new BigDecimal("-100.00"));
    assertThatThrownBy(() -> perf("1E999999999", "1", "99", "1")).hasMessageStartingWith("worst");
    assertThatThrownBy(() -> perf("1", "1E999999999", "99", "1")).hasMessageStartingWith("bound");
    assertThatThrownBy(() -> perf("1", "1", "9E999999999", "1")).hasMessageStartingWith("conf");
    assertThatThrownBy(() -> perf("1", "1", "99", "1E999999999")).hasMessageStartingWith("detect");
  }

  private static Evidence perf(String worst, String bound, String confidence, String detectable) {
    return new PerfComparison(
        "jmh",
        READ,
        Sample.perf(Map.of("NEW", 1)).verdicts(),
        new BigDecimal(worst),
        new BigDecimal(bound),
        new BigDecimal(confidence),
        new BigDecimal(detectable),
        "a".repeat(64),
        "b".repeat(64),
        true,
        null);
  }
}
