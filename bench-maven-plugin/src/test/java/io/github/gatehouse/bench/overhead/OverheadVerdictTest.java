package io.github.gatehouse.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Overhead;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverheadVerdictTest {
  private static final BenchmarkKey KEY = BenchmarkKey.of("a.B.c", "avgt", Map.of());
  private static final double MILLION = 1e6;

  static Claim claim(String bound) {
    return new Claim("otlp", List.of("a", "b"), List.of("c", "d"), 1, new BigDecimal(bound), 3);
  }

  private static Sample sample(double cpu, double wall) {
    return new Sample(wall, 1000, cpu, 0, 0, 0, 0, 0, 1);
  }

  private static Pair pair(double plain, double other) {
    Round round = new Round(Version.BASE, sample(plain, 9 * plain), sample(other, 9 * other));
    return new Pair(
        KEY, Version.BASE, 10, true, true, 10, Collections.nCopies(LockStep.FEWEST, round));
  }

  /** Three pairs whose operation takes 1 ms, ±1 %, and whose call takes so many nanoseconds. */
  private static OverheadData data(double call, double ratio, Double... exportNanos) {
    return new OverheadData(
        List.of(
            pair(MILLION, ratio * MILLION),
            pair(0.99 * MILLION, ratio * 0.99 * MILLION),
            pair(1.01 * MILLION, ratio * 1.01 * MILLION)),
        IntStream.range(-1, 2).mapToObj(i -> pair(2, 2 + call * (1 + 0.01 * i))).toList(),
        List.of(exportNanos),
        "17",
        2);
  }

  private static Overhead overhead(String bound, int interval, OverheadData data) {
    return new OverheadVerdict(claim(bound), interval, data).overhead();
  }

  @Test
  void theShareIsTheCallOverTheOperationInCpuTimeAndItsIntervalHoldsBoth() {
    Overhead overhead = overhead("0.1", 0, data(200, 1));
    assertThat(overhead.percent()).isEqualByComparingTo("0.02");
    assertThat(overhead.lowPercent()).isBetween(new BigDecimal("0.017"), new BigDecimal("0.0195"));
    assertThat(overhead.highPercent()).isBetween(new BigDecimal("0.0205"), new BigDecimal("0.024"));
    assertThat(overhead.outcome()).isEqualTo(Outcome.PASS);
    assertThat(overhead.intervalSeconds()).isZero();
  }

  @Test
  void moreCallsInOneOperationCostMore() {
    Claim ten = new Claim("x", List.of("a", "b"), List.of("c", "d"), 10, BigDecimal.ONE, 3);
    assertThat(new OverheadVerdict(ten, 0, data(200, 1)).overhead().percent())
        .isEqualByComparingTo("0.2");
  }

  @Test
  void anExportCostsItsShareOfTheInterval() {
    double millis = MILLION;
    OverheadVerdict verdict =
        new OverheadVerdict(
            claim("0.1"), 60, data(200, 1, 6 * millis, 6.06 * millis, 5.94 * millis));
    assertThat(verdict.overhead().percent()).isEqualByComparingTo("0.03");
    assertThat(verdict.exportNanos()).isEqualByComparingTo("6000000");
    assertThat(verdict.callNanos()).isEqualByComparingTo("200");
    assertThat(verdict.operationNanos()).hasToString("1000000");
  }

  @Test
  void aSlowInstrumentationFailsAndOneNearTheBoundIsUndecided() {
    assertThat(overhead("0.1", 0, data(5_000, 1.005)).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(overhead("0.02", 0, data(200, 1)).outcome().reason())
        .contains("lies in its interval");
  }

  @Test
  void whatTheCallLeavesOutIsSeenDirectly() {
    Overhead overhead = overhead("0.1", 0, data(200, 1.03));
    assertThat(overhead.directPercent()).isEqualByComparingTo("3");
    assertThat(overhead.outcome().reason()).contains("measured directly it is at least");
  }

  /** Three pairs whose operation takes 1, 100 and 1 ns: its interval reaches below 0. */
  static OverheadData noisy() {
    return new OverheadData(
        List.of(pair(1, 1), pair(100, 100), pair(1, 1)), data(200, 1).call(), List.of(), "17", 2);
  }

  @Test
  void anOperationWithoutAPositiveTimeGivesNoShareAndSaysWhy() {
    assertThat(new OverheadVerdict(claim("0.1"), 0, noisy()).noise().orElseThrow())
        .startsWith("the operation takes 34 ns, and its interval reaches -")
        .endsWith("too few pairs, or too much noise");
    assertThat(new OverheadVerdict(claim("0.1"), 0, data(200, 1)).noise()).isEmpty();
    assertThatThrownBy(() -> overhead("0.1", 0, noisy()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the divisor reaches -");
  }

  @Test
  void studentsIntervalIsThatOfTheTables() {
    // t for 4 degrees of freedom at 97.5 %: 2.776; the standard error of 1…5 is √0.5.
    MeanInterval interval = MeanInterval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0), 0.95);
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.high()).isCloseTo(3 + 2.776 * Math.sqrt(0.5), within(0.001));
    assertThat(interval.low()).isCloseTo(3 - 2.776 * Math.sqrt(0.5), within(0.001));
    assertThatThrownBy(() -> MeanInterval.of(List.of(1.0), 0.95)).hasMessageContaining("needs 2");
  }

  @Test
  void aNegativeEndIsDividedByWhatLeavesMoreRoom() {
    MeanInterval difference = new MeanInterval(0, -2, 2);
    MeanInterval share = difference.over(new MeanInterval(10, 5, 20));
    assertThat(share.low()).isEqualTo(-0.4);
    assertThat(share.high()).isEqualTo(0.4);
  }
}
