package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PerfPairsTest {
  private static String line(PerfComparison comparison) {
    return EvidenceLines.render("perf", List.of(comparison));
  }

  @Test
  void aBenchmarkThatIsGoneFails() {
    PerfComparison gone = Sample.pairs(Map.of("CLEARED", 24, "GONE", 1), null);
    assertThat(gone.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(gone.failing()).isEqualTo(1);
    assertThat(line(gone)).startsWith("perf: jmh: 1/25 regressed or broken or gone; worst");
    assertThat(Sample.perf(Map.of("CLEARED", 24, "GONE", 1)).outcome().status())
        .describedAs("in receipts that do not say how they compared")
        .isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void whatWasAcceptedPassesAndIsCounted() {
    PerfComparison accepted = Sample.pairs(Map.of("CLEARED", 24, "ACCEPTED", 1), null);
    assertThat(accepted.outcome()).isEqualTo(Outcome.PASS);
    assertThat(line(accepted)).contains("no regression in 25; ").contains("; 1/25 accepted");
    assertThat(accepted.metrics()).containsEntry("accepted", BigDecimal.ONE);
  }

  @Test
  void identicalByteCodePassesThoughNothingWasMeasured() {
    PerfComparison identical =
        new PerfComparison(
            "jmh",
            Basis.MEASURED,
            new TreeMap<>(Map.of("IDENTICAL", 25)),
            null,
            null,
            new BigDecimal("99"),
            null,
            "e".repeat(64),
            "e".repeat(64),
            false,
            Sample.pairs(false, null));
    assertThat(identical.outcome()).isEqualTo(Outcome.PASS);
    assertThat(line(identical))
        .isEqualTo("perf: jmh: no regression in 25; 25/25 identical byte code");
  }

  @Test
  void theSameMeasurementsOnBothSidesCompareNothingAlsoBesideIdenticalCode() {
    PerfComparison self =
        Sample.perf(
            Map.of("IDENTICAL", 24, "CLEARED", 1), Sample.CANDIDATE, Sample.pairs(false, null));
    assertThat(self.selfComparison()).isTrue();
    assertThat(self.outcome().status()).isEqualTo(Status.INCONCLUSIVE);
    PerfComparison gone =
        Sample.perf(
            Map.of("IDENTICAL", 24, "GONE", 1), Sample.CANDIDATE, Sample.pairs(false, null));
    assertThat(gone.outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aFailingControlTakesThePassAwayAndSaysWhy() {
    PerfComparison alarmed =
        Sample.pairs(Map.of("CLEARED", 25), "base against its copy: REGRESSED");
    assertThat(alarmed.outcome())
        .hasToString("inconclusive(a control failed: base against its copy: REGRESSED)");
    assertThat(line(alarmed)).endsWith("; control: base against its copy: REGRESSED");
  }

  @Test
  void unstableIsUndecidedAndANoisyHostIsNamed() {
    PerfComparison unstable =
        Sample.perf(
            Map.of("CLEARED", 24, "UNSTABLE", 1), Sample.BASELINE, Sample.pairs(true, null));
    assertThat(unstable.outcome()).hasToString("inconclusive(1 of 25 benchmarks undecided)");
    assertThat(line(unstable)).contains("24/25 cleared").endsWith("; 1/25 unstable; noisy host");
  }

  @Test
  void theErrorBudgetIsThereToAskForAndAddsUpOverModules() {
    PerfComparison one = Sample.pairs(Map.of("CLEARED", 25), null);
    assertThat(one.metrics())
        .containsEntry("falseAlarm", BigDecimal.ONE)
        .containsEntry("power", new BigDecimal("95"))
        .containsEntry("tolerance", BigDecimal.ONE)
        .containsEntry("detect", new BigDecimal("5"))
        .containsEntry("noisy", BigDecimal.ZERO);
    assertThat(one.plus(one).metrics()).containsEntry("falseAlarm", new BigDecimal("2"));
    PerfComparison silent = Sample.perf(Map.of("CLEARED", 1));
    assertThat(silent.metrics()).doesNotContainKeys("falseAlarm", "power");
    assertThat(silent.plus(one)).isEqualTo(one.plus(silent));
    PerfComparison failed = Sample.pairs(Map.of("CLEARED", 25), "it alarmed");
    assertThat(one.plus(failed).outcome()).isEqualTo(failed.plus(one).outcome());
  }

  @Test
  void benchmarksThatNeedNotRunAreSaidToBeIdenticalAndNotToBeOk() {
    BenchmarkRun none = new BenchmarkRun("jmh", Basis.MEASURED, 0, 0, "main@8a413dd", false, 25);
    assertThat(none.outcome()).isEqualTo(Outcome.PASS);
    assertThat(EvidenceLines.render("benchmarks", List.of(none)))
        .isEqualTo("benchmarks: jmh: 25/25 identical byte code; baseline: main@8a413dd");
    BenchmarkRun some = new BenchmarkRun("jmh", Basis.MEASURED, 5, 4, "", false, 20);
    assertThat(some.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(EvidenceLines.render("benchmarks", List.of(some)))
        .contains("4/5 benchmarks ok; 20/25 identical byte code");
    assertThat(some.plus(none).metrics()).containsEntry("identical", BigDecimal.valueOf(45));
    assertThat(new BenchmarkRun("jmh", Basis.MEASURED, 0, 0, "", false).outcome().status())
        .isEqualTo(Status.INCONCLUSIVE);
  }
}
