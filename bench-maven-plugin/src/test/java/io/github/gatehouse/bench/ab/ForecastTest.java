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
    double detect = Math.log1p(0.05);
    double last = 0;
    for (double estimate : new double[] {-0.05, 0, 0.005, 0.0099}) {
      double pairs = forecast.pairs(ruling(4, estimate, estimate + 0.06));
      assertThat(pairs).isGreaterThan(last);
      last = pairs;
    }
    // Half the width to the bound takes four times the pairs: 16 in all, 12 more.
    assertThat(forecast.pairs(ruling(4, 0, 2 * detect))).isBetween(11.9, 12.1);
  }

  @Test
  void whatLooksSlowerWaitsForTheNextLook() {
    // Two benchmarks at 1 %: 2^-10 is the first chance that is rare enough.
    assertThat(forecast.alarm(0)).isEqualTo(10);
    assertThat(forecast.pairs(ruling(4, 0.2, 0.3))).isEqualTo(6);
    assertThat(forecast.pairs(ruling(10, 0.2, 0.3))).isEqualTo(5);
  }

  @Test
  void nothingTakesLessThanOnePairOrMoreThanAreAllowed() {
    assertThat(forecast.pairs(ruling(4, 0, 0.01))).isEqualTo(1);
    assertThat(forecast.pairs(ruling(59, 0.004, 9))).isEqualTo(1);
    assertThat(forecast.pairs(ruling(4, 0.004, 9))).isEqualTo(56);
  }

  @Test
  void whatIsNotKnownYetTakesWhatIsUsual() {
    Ruling none =
        new Ruling("a", Verdict.INCONCLUSIVE, null, 0, 0, Double.NaN, List.of(), "not measured");
    assertThat(forecast.pairs(none)).isEqualTo(5);
    assertThat(forecast.pairs(ruling(1, 0.1, Double.NaN))).isEqualTo(4);
  }

  private static Ruling ruling(int pairs, double estimate, double excluded) {
    Effect effect =
        new Effect(Metric.CPU, pairs, estimate, estimate, excluded, excluded, 0.1, 0.01);
    return new Ruling(
        "a", Verdict.INCONCLUSIVE, Metric.CPU, pairs, 0, Double.NaN, List.of(effect), "open");
  }
}
