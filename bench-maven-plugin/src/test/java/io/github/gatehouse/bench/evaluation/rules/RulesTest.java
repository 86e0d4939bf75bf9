package io.github.gatehouse.bench.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void aFixedPercentageLooksAtTheMeanAlone() {
    Rule rule = new FixedPercent(5, 2);

    assertThat(rule.alarms(Evidence.of(Forks.of(90, 110), Forks.of(100, 110)))).isFalse();
    assertThat(rule.alarms(Evidence.of(Forks.of(90, 110), Forks.of(100, 110.2)))).isTrue();
    assertThat(new FixedPercent(10, 2).alarms(Evidence.of(Forks.of(100), Forks.of(109)))).isFalse();
  }

  @Test
  void theErrorOfJmhIsStudentsOverAllIterations() {
    // Three values with a deviation of 1, and the 99.95 % quantile of two degrees: 31.599.
    assertThat(DisjointErrors.error(new double[] {1, 2, 3})).isCloseTo(18.244, within(0.001));

    Rule rule = new DisjointErrors(1);
    Forks base = new Forks(List.of(new double[] {1, 2, 3}));
    assertThat(rule.alarms(Evidence.of(base, forks(37.4, 38.4, 39.4)))).isFalse();
    assertThat(rule.alarms(Evidence.of(base, forks(37.5, 38.5, 39.5)))).isTrue();
    assertThat(rule.alarms(Evidence.of(forks(37.5, 38.5, 39.5), base))).isFalse();
  }

  @Test
  void welchsTIsThatOfTwoSamples() {
    // (5 − 2) ÷ √(1/3 + 1/3)
    assertThat(BootstrappedWelch.t(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
        .isCloseTo(3.6742, within(0.0001));
  }

  @Test
  void theBootstrapFindsTheIntervalOfAChangeAndHowRareItIs() {
    BootstrappedWelch rule = new BootstrappedWelch(1, 4000, 1);
    double[] base = {99, 100, 101, 100, 99, 101, 100, 100};
    double[] head = {104, 105, 106, 105, 104, 106, 105, 105};

    // Each mean has an error of 0.27: 5 ± 1.96 × 0.38, of 100.
    assertThat(rule.lowerChange(base, head, new SplittableRandom(1)))
        .isCloseTo(0.043, within(0.003));
    assertThat(rule.significance(base, head, new SplittableRandom(1))).isLessThan(0.01);
    assertThat(rule.significance(base, base, new SplittableRandom(1))).isEqualTo(1);
    assertThat(rule.alarms(Evidence.of(Forks.of(base), Forks.of(head)))).isTrue();
    assertThat(rule.alarms(Evidence.of(Forks.of(head), Forks.of(base)))).isFalse();
  }

  @Test
  void theBootstrapForgivesWhatIsWithinTheNoiseThreshold() {
    BootstrappedWelch rule = new BootstrappedWelch(1, 1000, 1);
    Forks base = Forks.of(100, 100.01, 99.99, 100, 100.01, 99.99);

    assertThat(rule.alarms(Evidence.of(base, Forks.of(100.9, 100.91, 100.89, 100.9, 100.9))))
        .isFalse();
    assertThat(rule.alarms(Evidence.of(base, Forks.of(101.2, 101.21, 101.19, 101.2, 101.2))))
        .isTrue();
  }

  @Test
  void ranksOfThreeForksCannotBeRareEnoughAndOfFiveTheyCan() {
    Rule rule = new RankTest(5);

    // The rarest order of 3 and 3 has p = 2/20, of 4 and 4 p = 2/70.
    assertThat(rule.alarms(Evidence.of(Forks.of(1, 2, 3), Forks.of(4, 5, 6)))).isFalse();
    assertThat(rule.alarms(Evidence.of(Forks.of(1, 2, 3, 4), Forks.of(5, 6, 7, 8)))).isTrue();
    assertThat(rule.alarms(Evidence.of(Forks.of(5, 6, 7, 8), Forks.of(1, 2, 3, 4)))).isFalse();
  }

  @Test
  void theStrictRankTestWantsAFactorAndAnotherRarity() {
    Rule rule = new StrictRankTest(1);

    // The rarest order of 5 and 5 has p = 2/252, of 7 and 7 p = 2/3432.
    Forks five = forks(1, 2, 3, 4, 5);
    Forks seven = forks(100, 101, 102, 103, 104, 105, 106.5);
    assertThat(rule.alarms(Evidence.of(five, forks(6, 7, 8, 9, 10)))).isFalse();
    assertThat(rule.alarms(Evidence.of(seven, forks(110, 111, 112, 113, 114, 115, 116)))).isFalse();
    assertThat(rule.alarms(Evidence.of(seven, forks(110, 111, 112, 114, 115, 116, 117)))).isTrue();
  }

  @Test
  void aBoundaryIsPredictedFromTheRunsBefore() {
    // Mean 2, deviation 1, and the 99 % quantile of two degrees: 6.9646.
    assertThat(PredictedBoundary.boundary(new double[] {1, 2, 3})).isCloseTo(8.9646, within(1e-4));

    Rule rule = new PredictedBoundary(1);
    List<Forks> history = List.of(Forks.of(1), Forks.of(2));
    assertThat(rule.historical()).isTrue();
    assertThat(rule.alarms(new Evidence(history, Forks.of(3), Forks.of(8.96)))).isFalse();
    assertThat(rule.alarms(new Evidence(history, Forks.of(3), Forks.of(8.97)))).isTrue();
  }

  @Test
  void aFenceStandsBehindTheChangesBefore() {
    // Halves {1, 2} and {3, 4}: quartiles 1.5 and 3.5, and three times their distance.
    assertThat(HistoricalFence.fence(new double[] {4, 1, 3, 2})).isEqualTo(9.5);
    assertThat(HistoricalFence.fence(new double[] {4, 1, 3, 2, 9})).isEqualTo(6.5 + 3 * 5);

    Rule rule = new HistoricalFence(1);
    // Changes of 1 % and 2 %: 2 % + 3 × 1 %.
    List<Forks> history = List.of(Forks.of(100), Forks.of(101));
    Forks base = Forks.of(101 * 0.98);
    assertThat(rule.alarms(new Evidence(history, base, Forks.of(base.mean() * 1.049)))).isFalse();
    assertThat(rule.alarms(new Evidence(history, base, Forks.of(base.mean() * 1.051)))).isTrue();
    // And never below 0.2 %, though nothing changed before.
    List<Forks> still = List.of(Forks.of(100), Forks.of(100));
    assertThat(rule.alarms(new Evidence(still, Forks.of(100), Forks.of(100.1)))).isFalse();
    assertThat(rule.alarms(new Evidence(still, Forks.of(100), Forks.of(100.3)))).isTrue();
  }

  @Test
  void aRunHasForksAndTheseIterations() {
    Forks forks = new Forks(List.of(new double[] {1, 3}, new double[] {5, 7}));

    assertThat(forks.iterations()).containsExactly(1, 3, 5, 7);
    assertThat(forks.means()).containsExactly(2, 6);
    assertThat(forks.mean()).isEqualTo(4);
    assertThatIllegalArgumentException().isThrownBy(() -> new Forks(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Forks(List.of(new double[0])));
  }

  private static Forks forks(double... iterations) {
    return new Forks(List.of(iterations));
  }
}
