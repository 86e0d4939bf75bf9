package io.github.gatehouse.bench.verdict;

import static io.github.gatehouse.bench.verdict.Simulated.ELSEWHERE;
import static io.github.gatehouse.bench.verdict.Simulated.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Budget STRICT = new Budget(99, 1, 5, true);
  private static final Budget LENIENT = new Budget(99, 1, 5, false);
  private static final Measured FAST = Simulated.measured("avgt", 1.0, 1.001, 0.999);
  private static final Measured SLOW = Simulated.measured("avgt", 1.2, 1.201, 1.199);
  private static final Measured A_BIT_SLOW = Simulated.measured("avgt", 1.08, 1.081, 1.079);

  @Test
  void benchmarksOfBothSidesAreJudgedAndNoneIsDropped() {
    BenchComparison comparison =
        Comparison.of(
            Simulated.side("main", HERE, false, Map.of("same", FAST, "slow", FAST, "gone", FAST)),
            Simulated.side(
                "this run",
                HERE,
                false,
                Map.of("same", FAST, "slow", SLOW, "new", FAST),
                List.of(new BenchFailure("broken", "IllegalStateException: planted"))),
            STRICT);

    assertThat(comparison.benchmarks())
        .extracting(BenchVerdict::id, BenchVerdict::verdict)
        .containsExactly(
            tuple("broken", Verdict.BROKEN),
            tuple("gone", Verdict.GONE),
            tuple("new", Verdict.NEW),
            tuple("same", Verdict.CLEARED),
            tuple("slow", Verdict.REGRESSED));
    assertThat(comparison.benchmarks().get(0).reason()).contains("planted");
  }

  @Test
  void oneThatBrokeInTheBaselineIsNewAndOneWithoutResultIsBroken() {
    Side broke =
        Simulated.side("main", HERE, false, Map.of(), List.of(new BenchFailure("m", "died")));
    Side fine = Simulated.side("this run", HERE, false, Map.of("m", FAST));

    assertThat(verdict(broke, fine, STRICT)).isEqualTo(Verdict.NEW);
    assertThat(verdict(fine, broke, STRICT)).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void timesOfAnotherMachineAreJudgedOnlyWhereAsked() {
    Side there = side(ELSEWHERE, false, FAST);
    Side here = side(HERE, false, SLOW);

    assertThat(verdict(there, here, STRICT)).isEqualTo(Verdict.INCOMPARABLE);
    assertThat(verdict(there, here, LENIENT)).isEqualTo(Verdict.REGRESSED);
    assertThat(Comparison.differences(there, here)).get().asString().contains("cores=64");
    assertThat(Comparison.differences(here, here)).isEmpty();
  }

  @Test
  void missingBenchmarksAreNotExcusedByAnotherMachine() {
    Side there = side(ELSEWHERE, false, FAST);
    Side empty = Simulated.side("this run", HERE, false, Map.of());

    assertThat(verdict(there, empty, STRICT)).isEqualTo(Verdict.GONE);
    assertThat(verdict(empty, there, STRICT)).isEqualTo(Verdict.NEW);
  }

  @Test
  void quickRunsAreJudgedOnlyBeyondTheirOwnTolerance() {
    assertThat(verdict(side(HERE, false, FAST), side(HERE, false, A_BIT_SLOW), STRICT))
        .isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(side(HERE, true, FAST), side(HERE, true, A_BIT_SLOW), STRICT))
        .isNotEqualTo(Verdict.REGRESSED);
    assertThat(verdict(side(HERE, true, FAST), side(HERE, true, SLOW), STRICT))
        .isEqualTo(Verdict.REGRESSED);
    assertThat(
            Comparison.of(side(HERE, true, FAST), side(HERE, true, FAST), STRICT)
                .tolerancePercent())
        .isEqualByComparingTo("10");
  }

  @Test
  void quickAgainstThoroughIsIncomparable() {
    assertThat(verdict(side(HERE, true, FAST), side(HERE, false, FAST), STRICT))
        .isEqualTo(Verdict.INCOMPARABLE);
  }

  @Test
  void comparisonWithItselfShowsInTheDigests() {
    Side self = side(HERE, false, FAST);
    BenchComparison comparison = Comparison.of(self, self, STRICT);

    assertThat(comparison.baseline().resultsSha256())
        .isEqualTo(comparison.candidate().resultsSha256());
  }

  private static Side side(Machine machine, boolean quick, Measured measured) {
    return Simulated.side("main", machine, quick, Map.of("m", measured));
  }

  private static Verdict verdict(Side baseline, Side candidate, Budget budget) {
    return Comparison.of(baseline, candidate, budget).benchmarks().get(0).verdict();
  }
}
