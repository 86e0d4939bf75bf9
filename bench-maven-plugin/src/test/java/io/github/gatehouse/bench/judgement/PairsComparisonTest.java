package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PairsComparisonTest {
  private final Made made = Made.benchmarks(25).plan("z", Fate.GONE, null);

  @Test
  void statesTheBudgetAndBothSides() {
    BenchComparison comparison = comparison();

    assertThat(comparison.method()).isEqualTo("pairs");
    assertThat(comparison.confidencePercent())
        .as("both ends of the interval are bounds of 99.5 %")
        .hasToString("99");
    assertThat(comparison.tolerancePercent()).hasToString("1");
    assertThat(comparison.detectPercent()).hasToString("5");
    assertThat(comparison.falseAlarmPercent()).hasToString("1");
    assertThat(comparison.powerPercent()).hasToString("95");
    assertThat(comparison.recordingSha256()).isEqualTo("raw");
    assertThat(comparison.baseline().name()).isEqualTo("main");
    assertThat(comparison.baseline().resultsSha256()).isEqualTo("b");
    assertThat(comparison.candidate().commit()).isEqualTo("c".repeat(40));
    assertThat(comparison.benchmarks()).hasSize(26);
  }

  @Test
  void writesTenPerCentWithoutAnExponent() {
    made.budget(new ErrorBudget(0.1, 0.01, 0.1, 0.9));

    assertThat(comparison().detectPercent().toString()).isEqualTo("10");
    assertThat(comparison().confidencePercent()).hasToString("98");
  }

  /** It is the bound that clears it: that is what it says, and what it could have seen. */
  @Test
  void givesTheBoundThatAVerdictRestsOn() {
    made.gate("b00", 0.001, -0.001, 0.002, -0.002);

    BenchVerdict verdict = comparison().benchmarks().get(0);

    assertThat(verdict.verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(verdict.metric()).isEqualTo("cpu");
    assertThat(verdict.changePercent()).hasToString("0.00");
    double half = 5.8409 * Math.sqrt(1e-5 / 3) / 2;
    assertThat(verdict.highPercent()).isEqualTo(percent(half));
    assertThat(verdict.lowPercent()).isEqualTo(percent(-half));
    assertThat(verdict.detectablePercent()).isEqualTo(verdict.highPercent());
    assertThat(verdict.baselineForks()).isEqualTo(4);
    assertThat(verdict.reason()).isNull();
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    made.gate("b00", 0.1);

    BenchVerdict one = comparison().benchmarks().get(0);
    BenchVerdict gone = comparison().benchmarks().get(25);

    assertThat(one.changePercent()).hasToString("10.52");
    assertThat(one.highPercent()).isNull();
    assertThat(one.detectablePercent()).isNull();
    assertThat(gone.metric()).isNull();
    assertThat(gone.changePercent()).isNull();
    assertThat(gone.baselineForks()).isZero();
  }

  @Test
  void statesBytesAsTheRangeOverForks() {
    for (int i = 0; i < 15; i++) {
      made.pair("b00", Role.GATE, Made.allocating(0, i % 2 == 0 ? 24 : 32));
    }

    BenchVerdict verdict = comparison().benchmarks().get(0);

    assertThat(verdict.metric()).isEqualTo("allocation");
    assertThat(verdict.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict.lowPercent()).hasToString("2300.00");
    assertThat(verdict.highPercent()).hasToString("3100.00");
    assertThat(verdict.reason()).contains("24.0 B/op");
  }

  @Test
  void statesEachMetricThatGotWorse() {
    for (int i = 0; i < 15; i++) {
      made.pair(
          "b00", Role.GATE, Made.pair(Made.sample(100, 100, 8, 0), Made.sample(150, 120, 24, 0)));
    }

    BenchVerdict verdict = comparison().benchmarks().get(0);

    assertThat(verdict.metric()).isEqualTo("cpu");
    assertThat(verdict.changePercent()).hasToString("50.00");
    assertThat(verdict.also())
        .extracting(BenchChange::metric, one -> one.changePercent().toPlainString())
        .containsExactly(tuple("wall", "20.00"), tuple("allocation", "200.00"));
    assertThat(verdict.changes()).hasSize(3).endsWith(verdict.also().get(1));
  }

  @Test
  void saysOfAControlWhyItDidNotHold() {
    made.pairs("ruler", Role.SELF_CONTROL, Made.around(0, 0.001, 4));
    made.pairs("ruler", Role.CANARY, Made.around(0, 0.001, 4));

    assertThat(comparison().controls())
        .containsExactly(
            new BenchControl("base against its own copy", Verdict.CLEARED, true, null),
            new BenchControl(
                "canary slowed by 5 %",
                Verdict.INCONCLUSIVE, false, "INCONCLUSIVE, 4 of at most 45 pairs measured"));
  }

  private BenchComparison comparison() {
    Recording recording = made.recording();
    PairsComparison.Digests digests = new PairsComparison.Digests("b", "h", "raw");
    return PairsComparison.of(recording, Judge.soFar(recording), digests);
  }

  private static BigDecimal percent(double log) {
    return BigDecimal.valueOf(100 * Math.expm1(log)).setScale(2, RoundingMode.HALF_EVEN);
  }
}
