package io.github.gatehouse.bench.verdict;

import static io.github.gatehouse.bench.verdict.Simulated.ELSEWHERE;
import static io.github.gatehouse.bench.verdict.Simulated.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchRuler;
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
    assertThat(Trust.of(there.run(), here.run()).doubt()).get().asString().contains("cores=64");
    assertThat(Trust.of(here.run(), here.run()).doubt()).isEmpty();
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

  @Test
  void timesOfAMachineThatChangedItsSpeedAreShownAndDecideNothing() {
    Side before = Simulated.side("main", HERE, false, Map.of("m", FAST));
    Side slower = ruled(Simulated.ruler("100", "102.5"));
    Side old = ruled(null);

    assertThat(verdict(before, slower, STRICT)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(before, slower, LENIENT)).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(before, ruled(Simulated.ruler("102", "100")), STRICT))
        .isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(before, old, STRICT)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Trust.of(before.run(), slower.run()).doubt())
        .contains("the same work took 2.5 % longer in one session than in the other; at most 2 %");
    assertThat(Trust.of(before.run(), old.run()).doubt().orElseThrow())
        .startsWith("this run has no ruler");
  }

  @Test
  void allocationIsComparedAcrossMachinesOfTheSameJvmAlone() {
    Machine otherJdk = new Machine("cpu", 2, "Linux", "25", "");
    Map<String, Measured> few = Map.of("m", Simulated.allocating(1e6, 16d, 16d));
    Map<String, Measured> many = Map.of("m", Simulated.allocating(1e6, 32d, 32d));

    assertThat(
            verdict(
                Simulated.side("main", ELSEWHERE, false, few),
                Simulated.side("this run", HERE, false, many),
                STRICT))
        .isEqualTo(Verdict.REGRESSED);
    assertThat(
            verdict(
                Simulated.side("main", otherJdk, false, few),
                Simulated.side("this run", HERE, false, many),
                STRICT))
        .isEqualTo(Verdict.INCOMPARABLE);
  }

  private static Side ruled(BenchRuler ruler) {
    return Simulated.side("this run", HERE, false, Map.of("m", SLOW), List.of(), ruler);
  }

  private static Side side(Machine machine, boolean quick, Measured measured) {
    return Simulated.side("main", machine, quick, Map.of("m", measured));
  }

  private static Verdict verdict(Side baseline, Side candidate, Budget budget) {
    return Comparison.of(baseline, candidate, budget).benchmarks().get(0).verdict();
  }
}
