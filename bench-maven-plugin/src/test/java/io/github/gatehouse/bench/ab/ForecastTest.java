package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private final Forecast forecast = new Forecast(Recorded.setup());

  @Test
  void whatIsNearTheBoundTakesMorePairsThanWhatIsFarFromIt() {
    double last = 0;
    for (double estimate : new double[] {-0.05, 0, 0.005, 0.0099}) {
      double pairs = forecast.pairs(ruling(4, estimate, 0.04));
      assertThat(pairs).isGreaterThan(last);
      last = pairs;
    }
    // Student's t with 8 degrees of freedom: 3.355 · 0.04 / 3 is below ln 1.05, and one pair less
    // is not enough.
    assertThat(forecast.pairs(ruling(4, 0, 0.04))).isEqualTo(5);
  }

  @Test
  void twoPairsThatDifferUsuallyAreNoReasonToWaitForManyMore() {
    // Their own bound is seven times too wide: a single degree of freedom.
    assertThat(forecast.pairs(ruling(2, 0, 0.008))).isEqualTo(2);
  }

  @Test
  void whatLooksSlowerWaitsForTheNextLook() {
    // Two benchmarks at 1 %: 2^-10 is the first chance that is rare enough.
    assertThat(forecast.alarm(0)).isEqualTo(10);
    assertThat(forecast.pairs(ruling(4, 0.2, 0.01))).isEqualTo(6);
    assertThat(forecast.pairs(ruling(10, 0.2, 0.01))).isEqualTo(5);
  }

  @Test
  void nothingTakesLessThanOnePair() {
    assertThat(forecast.pairs(ruling(40, 0, 0.001))).isEqualTo(1);
  }

  @Test
  void whatWillNotBeDecidedIsFarAwayHoweverFewPairsAreLeft() {
    assertThat(forecast.pairs(ruling(4, 0.004, 2))).isEqualTo(60);
    assertThat(forecast.pairs(ruling(59, 0.004, 2))).isEqualTo(60);
  }

  @Test
  void aControlThatNeedNotBeDecidedHoldsAfterTheFewestPairs() {
    assertThat(forecast.holding(ruling(2, 0.004, 2))).isEqualTo(2);
    assertThat(forecast.holding(ruling(2, 0, 0.001))).isEqualTo(2);
    assertThat(forecast.holding(ruling(4, 0.004, 2))).isEqualTo(60);
  }

  @Test
  void whatIsNotKnownYetTakesWhatIsUsual() {
    Ruling none =
        new Ruling("a", Verdict.INCONCLUSIVE, null, 0, 0, Double.NaN, List.of(), "not measured");
    assertThat(forecast.pairs(none)).isEqualTo(5);
    assertThat(forecast.pairs(ruling(1, 0.1, Double.NaN))).isEqualTo(4);
  }

  private static Ruling ruling(int pairs, double estimate, double deviation) {
    Effect effect = new Effect(Metric.CPU, pairs, estimate, estimate, estimate, 1, 0.1, deviation);
    return new Ruling(
        "a", Verdict.INCONCLUSIVE, Metric.CPU, pairs, 0, Double.NaN, List.of(effect), "open");
  }
}
