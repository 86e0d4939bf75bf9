package io.github.gatehouse.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
  private static final long SEED = 20261123;
  private static final Budget BUDGET = new Budget(99, 1, 5, true);

  private static final Trust TRUST = new Trust(Optional.empty(), Optional.empty(), true);

  private final Judge judge = judge(BUDGET);

  @ParameterizedTest
  @CsvSource({
    "2, 4, REGRESSED",
    "0.99, 4, CLEARED",
    "-4, -1.1, IMPROVED",
    "-4, -0.9, CLEARED",
    "-3, 4.8, CLEARED",
    "-3, 5.1, INCONCLUSIVE",
    "0.5, 9, INCONCLUSIVE",
  })
  void verdictFollowsFromWhereTheIntervalLies(double low, double high, Verdict expected) {
    double from = Math.log1p(low / 100);
    double to = Math.log1p(high / 100);

    assertThat(judge.verdict(new Interval((from + to) / 2, from, to, 0.01, 8))).isEqualTo(expected);
  }

  @Test
  void twentyPerCentAreFoundWithFiveForksASide() {
    SplittableRandom random = new SplittableRandom(SEED);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      List<Double> base = Simulated.forks(random, 5, 1, 0.03);
      List<Double> slow = Simulated.forks(random, 5, 1.2, 0.03);
      found += judge(judge, base, slow).verdict() == Verdict.REGRESSED ? 1 : 0;
    }
    assertThat(found).as("of 500, seed %d", SEED).isGreaterThan(495);
  }

  /** With no tolerance 1 in 200 is allowed; 2000 comparisons give 10, and 20 at the very most. */
  @Test
  void falseAlarmsKeepToTheConfidence() {
    Judge intolerant = judge(new Budget(99, 0, 5, true));
    int alarms = alarms(intolerant, false);

    assertThat(alarms).as("of 2000, seed %d", SEED).isBetween(2, 20);
    assertThat(alarms(judge, false)).as("with 1 %% tolerance").isLessThanOrEqualTo(alarms);
  }

  /** The planted fault: whoever takes iterations for forks raises alarms by the dozen. */
  @Test
  void iterationsTakenForForksRaiseFalseAlarms() {
    assertThat(alarms(judge(new Budget(99, 0, 5, true)), true)).isGreaterThan(200);
  }

  @Test
  void noiseIsCalledInconclusiveWithWhatCouldHaveBeenSeen() {
    SplittableRandom random = new SplittableRandom(SEED);
    BenchVerdict verdict =
        judge(judge, Simulated.forks(random, 3, 1, 0.3), Simulated.forks(random, 3, 1, 0.3));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict.reason()).contains("too wide");
    assertThat(verdict.detectablePercent()).isGreaterThan(verdict.highPercent());
  }

  @Test
  void oneForkIsNoSample() {
    BenchVerdict verdict = judge(judge, List.of(1d), List.of(9d, 9d, 9d));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict.reason()).isEqualTo("1 fork on a side; at least 2 are needed");
  }

  @Test
  void modesAreNotCompared() {
    BenchVerdict verdict =
        judge.judge(
            "id", Simulated.measured("avgt", 1d, 1.1), Simulated.measured("thrpt", 1d, 1.1));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INCOMPARABLE);
  }

  @Test
  void budgetsOutOfBoundsAreRefusedByName() {
    assertThatThrownBy(() -> new Budget(100, 1, 5, true)).hasMessageContaining("bench.confidence");
    assertThatThrownBy(() -> new Budget(99, -1, 5, true)).hasMessageContaining("bench.tolerance");
    assertThatThrownBy(() -> new Budget(99, 6, 5, true)).hasMessageContaining("bench.detect");
  }

  @Test
  void bytesDecideBeforeTimes() {
    BenchVerdict grown =
        judge.judge(
            "id", Simulated.allocating(1e6, 16d, 16d), Simulated.allocating(1e6, 24d, 24.2));

    assertThat(grown.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(grown.metric()).isEqualTo("allocation");
    assertThat(grown.changePercent()).isEqualByComparingTo("50.63");
    assertThat(grown.reason()).isEqualTo("allocates 16 → 24…24.2 B/op");
    assertThat(
            judge
                .judge("id", Simulated.allocating(1e6, 0d, 0d), Simulated.allocating(1e6, 24d, 24d))
                .highPercent())
        .as("what begins to allocate has a bound")
        .isEqualByComparingTo("2300");
  }

  @Test
  void bytesThatDecideHideNoTimeThatGotWorseToo() {
    assertThat(allocating(1.7).metric()).isEqualTo("allocation");
    assertThat(allocating(1.7).also()).extracting(BenchChange::metric).containsExactly("wall");
    assertThat(allocating(1).also()).isEmpty();
  }

  /** Eight bytes, and 24 beside so many logarithms of the time instead of one. */
  private BenchVerdict allocating(double log) {
    BenchmarkKey key = BenchmarkKey.of("p.C.m", "avgt", Map.of());
    Workers before = new Workers(List.of(), List.of(8d, 8d), Double.NaN, 1e6);
    Workers after = new Workers(List.of(), List.of(24d, 24d), Double.NaN, 1e6);
    return judge.judge(
        "id",
        new Measured(key, 1, List.of(1d, 1d), before),
        new Measured(key, 1, List.of(log, log), after));
  }

  @Test
  void bytesThatShrankOrDifferByForkAreSaidAndTimesDecide() {
    Measured before = Simulated.allocating(1e6, 48d, 48d);

    assertThat(judge.judge("id", before, Simulated.allocating(1e6, 0d, 0d)))
        .extracting(BenchVerdict::verdict, BenchVerdict::metric, BenchVerdict::reason)
        .containsExactly(Verdict.CLEARED, "wall", "allocates 48 → 0 B/op");
    assertThat(judge.judge("id", before, Simulated.allocating(1e6, 48d, 96d)).reason())
        .isEqualTo("allocates 48 → 48…96 B/op");
    assertThat(judge.judge("id", before, before).reason()).isNull();
  }

  @Test
  void bytesOfAnotherJvmDecideNothing() {
    Trust other = new Trust(Optional.of("other JVM"), Optional.empty(), false);
    BenchVerdict verdict =
        new Judge(BUDGET, other, false)
            .judge("id", Simulated.allocating(1e6, 1d, 1d), Simulated.allocating(1e6, 9d, 9d));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INCOMPARABLE);
  }

  @Test
  void advisoryTimesAreShownAndDecideNothing() {
    Trust advisory = new Trust(Optional.empty(), Optional.of("no ruler"), true);
    BenchVerdict verdict =
        judge(new Judge(BUDGET, advisory, false), List.of(1d, 1d, 1.001), List.of(2d, 2d, 2.001));

    assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict.reason()).isEqualTo("times are advisory: no ruler");
    assertThat(verdict.changePercent()).isGreaterThan(BigDecimal.valueOf(170));
  }

  @Test
  void cpuTimeDecidesWhereTheWorkersDoNotWait() {
    assertThat(verdictWaiting(0.01).metric()).isEqualTo("cpu");
    assertThat(verdictWaiting(0.01).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(verdictWaiting(0.06).metric()).isEqualTo("wall");
    assertThat(verdictWaiting(0.06).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(verdictWaiting(Double.NaN).metric()).isEqualTo("wall");
  }

  /** The wall says twice as long, the workers took the same. */
  private BenchVerdict verdictWaiting(double waiting) {
    Workers workers = new Workers(List.of(1d, 1d), List.of(), waiting, 10);
    BenchmarkKey key = BenchmarkKey.of("p.C.m", "avgt", Map.of());
    return judge.judge(
        "id",
        new Measured(key, 1, List.of(1d, 1d), workers),
        new Measured(key, 1, List.of(1.7, 1.7), workers));
  }

  private static Judge judge(Budget budget) {
    return new Judge(budget, TRUST, false);
  }

  private static int alarms(Judge judge, boolean pooled) {
    SplittableRandom random = new SplittableRandom(SEED);
    int alarms = 0;
    for (int i = 0; i < 2000; i++) {
      List<Double> base = Simulated.forks(random, 5, 1, 0.05);
      List<Double> same = Simulated.forks(random, 5, 1, 0.05);
      BenchVerdict verdict =
          pooled ? judge(judge, iterations(base), iterations(same)) : judge(judge, base, same);
      alarms += verdict.verdict() == Verdict.REGRESSED ? 1 : 0;
    }
    return alarms;
  }

  /** Ten iterations of each fork that agree, as those of one JVM do. */
  private static List<Double> iterations(List<Double> forks) {
    List<Double> all = new ArrayList<>();
    forks.forEach(fork -> all.addAll(Collections.nCopies(10, fork)));
    return all;
  }

  private static BenchVerdict judge(Judge judge, List<Double> base, List<Double> candidate) {
    return judge.judge("id", Simulated.measured(base), Simulated.measured(candidate));
  }
}
