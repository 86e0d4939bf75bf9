package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class YardstickTest {
  @Test
  void samplesShareOutTheTimeOfAnOperation() {
    Difference difference = new Yardstick(100, 200, 1000, 500, 0).of(300, 250);

    assertThat(difference.base()).isCloseTo(30, within(1e-9));
    assertThat(difference.head()).isCloseTo(100, within(1e-9));
    assertThat(difference.change()).isCloseTo(70, within(1e-9));
  }

  @Test
  void theErrorIsThatOfTwoBinomialCountsAndOfThePairsScatter() {
    // 100²·¼/10000 + 100²·¼/10000 = ½, up to the one sample that is added.
    Difference counts = new Yardstick(100, 100, 10_000, 10_000, 0).of(5000, 5000);
    Difference scattered = new Yardstick(100, 100, 10_000, 10_000, 0.05).of(5000, 5000);

    assertThat(counts.error()).isCloseTo(Math.sqrt(0.5), within(1e-4));
    assertThat(scattered.error()).isCloseTo(Math.sqrt(0.5 + 2.5 * 2.5), within(1e-4));
  }

  @Test
  void whatOneSideNeverSawHasAnErrorAllTheSame() {
    assertThat(new Yardstick(100, 100, 100, 100, 0).of(0, 1).beyond(3)).isFalse();
    assertThat(new Yardstick(100, 100, 100, 100, 0).of(0, 30).beyond(3)).isTrue();
  }

  @Test
  void equalSidesExceedThreeErrorsRarelyAndUnequalOnesAlmostAlways() {
    SplittableRandom random = new SplittableRandom(11);
    int alarms = 0;
    int found = 0;
    for (int run = 0; run < 4000; run++) {
      Yardstick yardstick = new Yardstick(100, 100, 500, 500, 0);
      long base = binomial(random, 500, 0.2);
      alarms += yardstick.of(base, binomial(random, 500, 0.2)).beyond(3) ? 1 : 0;
      found += yardstick.of(base, binomial(random, 500, 0.35)).beyond(3) ? 1 : 0;
    }

    // 0.27 % of 4000 is 11; the chance of more than 27 is below one in 100,000.
    assertThat(alarms).isBetween(1, 27);
    assertThat(found).isGreaterThan(3800);
  }

  @Test
  void theThresholdGrowsWithWhatIsComparedAndIsNeverBelowThree() {
    assertThat(Threshold.among(1)).isEqualTo(3);
    // Two-sided normal quantile for 0.01 / 100.
    assertThat(Threshold.among(100)).isCloseTo(3.8906, within(1e-4));
    assertThat(Threshold.among(1000)).isGreaterThan(Threshold.among(100));
  }

  @Test
  void aSideWithoutSamplesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Yardstick(1, 1, 0, 5, 0))
        .withMessageContaining("0 and 5 samples");
  }

  private static long binomial(SplittableRandom random, int n, double p) {
    long count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < p ? 1 : 0;
    }
    return count;
  }
}
