package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.lockstep.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectsTest {
  private static final long SEED = Long.getLong("bench.seed", 20261129L);

  private final Rule rule = Rule.of(Made.benchmarks(25).setup());

  /** Mean 2, deviation 1 per cent: t of 99.5 % with three degrees of freedom is 5.8409. */
  @Test
  void boundsTheMeanAsStudentDid() {
    Effect effect = effects(pairs(0.01, 0.02, 0.03, 0.02), false).get(0);

    assertThat(effect.estimate()).isEqualTo(0.02, within(1e-12));
    assertThat(effect.deviation()).isEqualTo(0.01 * Math.sqrt(2 / 3.0), within(1e-12));
    assertThat(effect.excluded()).isEqualTo(0.02 + 5.8409 * effect.deviation() / 2, within(1e-6));
    assertThat(effect.low()).isEqualTo(2 * 0.02 - effect.excluded(), within(1e-12));
  }

  @Test
  void couldHaveSeenWhatIsExcludedWhereItIsCleared() {
    Effect effect = effects(pairs(0.01, 0.02, 0.03, 0.02), true).get(0);

    assertThat(effect.detectable()).isEqualTo(effect.excluded());
  }

  /** What is called detectable is found as often as promised: not less, nor always. */
  @ParameterizedTest
  @ValueSource(ints = {13, 17, 20, 30, 45})
  void statesAsDetectableWhatItFindsAsOftenAsAsked(int pairs) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] like = Made.around(0, 0.05, pairs);
    double detectable = rule.detectable(Family.PRIMARY, like);
    Look look =
        rule.looks(Family.PRIMARY).stream()
            .filter(one -> one.data() <= pairs)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    int found = 0;
    for (int trial = 0; trial < 2000; trial++) {
      double[] data = new double[pairs];
      Arrays.setAll(data, i -> detectable + Student.deviation(like) * random.nextGaussian());
      found += rule.significance(data) <= look.alpha() / 25 ? 1 : 0;
    }

    assertThat(found).as("seed %d: of 2000", SEED).isBetween(1860, 1940);
  }

  @Test
  void callsNothingDetectableWithFewerPairsThanALookNeeds() {
    assertThat(rule.detectable(Family.PRIMARY, Made.around(0, 0.05, 12))).isNaN();
    assertThat(rule.detectable(Family.WALL, Made.around(0, 0.05, 13))).isNaN();
  }

  @Test
  void goesOnFromCountingToTheFormulaWithoutAJump() {
    Sensitivity sensitivity = new Sensitivity(new SignedRank(), 0.95);

    double counted = sensitivity.deviations(99, 0.001);
    double formula = sensitivity.deviations(100, 0.001);

    assertThat(counted / formula).isBetween(0.95, 1.07);
  }

  @Test
  void knowsNoBoundFromOnePair() {
    Effect effect = effects(pairs(0.5), false).get(0);

    assertThat(effect.estimate()).isEqualTo(0.5, within(1e-12));
    assertThat(Stream.of(effect.low(), effect.excluded(), effect.detectable(), effect.deviation()))
        .containsOnly(Double.NaN);
  }

  @Test
  void showsTheRangeOfForksForAllocation() {
    List<Pair> pairs = List.of(Made.allocating(10, 30), Made.allocating(12, 24));

    Effect effect = effects(pairs, false).get(2);

    assertThat(effect.low()).isEqualTo(Math.log(2));
    assertThat(effect.high()).isEqualTo(Math.log(3));
    assertThat(effect.detectable()).isEqualTo(Math.log1p(1 / 12.0));
  }

  @Test
  void takesLessThanAByteForOne() {
    assertThat(effects(List.of(Made.allocating(0, 24)), false).get(2).estimate())
        .isEqualTo(Math.log(24));
    assertThat(effects(List.of(Made.allocating(0, 0)), false).get(2).estimate()).isZero();
  }

  @Test
  void showsTheSameBootstrapIntervalForTheSameSeed() {
    double[][] logs = logs(new SplittableRandom(SEED), 10);

    assertThat(new Bootstrap(1).interval(logs)).isEqualTo(new Bootstrap(1).interval(logs));
    assertThat(new Bootstrap(1).interval(logs)).isNotEqualTo(new Bootstrap(2).interval(logs));
  }

  @Test
  void coversTheTruthNearlyAlways() {
    SplittableRandom random = new SplittableRandom(SEED);
    int covered = 0;
    double widest = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] interval = new Bootstrap(trial).interval(logs(random, 13));
      covered += interval[0] <= 0 && interval[1] >= 0 ? 1 : 0;
      widest = Math.max(widest, interval[1] - interval[0]);
    }

    assertThat(covered).as("seed %d: of 200", SEED).isGreaterThanOrEqualTo(190);
    assertThat(widest).as("seed %d: an interval says something", SEED).isLessThan(0.2);
  }

  @Test
  void collapsesWhereNothingScatters() {
    double[][] logs = new double[4][10];
    Arrays.stream(logs).forEach(row -> Arrays.fill(row, 0.01));

    assertThat(new Bootstrap(1).interval(logs)).containsExactly(0.01, 0.01);
  }

  private static double[][] logs(SplittableRandom random, int pairs) {
    double[][] logs = new double[pairs][10];
    for (double[] row : logs) {
      double own = 0.02 * random.nextGaussian();
      Arrays.setAll(row, i -> own + 0.02 * random.nextGaussian());
    }
    return logs;
  }

  private List<Effect> effects(List<Pair> pairs, boolean cleared) {
    return new Effects(rule, Optional.empty()).of(pairs, Metric.CPU, cleared);
  }

  private static List<Pair> pairs(double... data) {
    return Arrays.stream(data).mapToObj(datum -> Made.pair(datum, datum)).toList();
  }
}
