package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void liesInTheMiddleOrBetweenTheTwoThere() {
    assertThat(Median.of(new double[] {3, 1, 2}).value()).isEqualTo(2);
    assertThat(Median.of(new double[] {4, 1, 2, 3}).value()).isEqualTo(2.5);
    assertThat(Median.of(new double[] {7})).isEqualTo(new Median(7, 0));
  }

  @Test
  void itsErrorIsWhatMediansOfSuchValuesScatterBy() {
    SplittableRandom random = new SplittableRandom(3);
    double[] medians = new double[4000];
    double[] errors = new double[medians.length];
    for (int i = 0; i < medians.length; i++) {
      Median median = Median.of(random.doubles(36).map(MedianTest::heavyTailed).toArray());
      medians[i] = median.value();
      errors[i] = median.error();
    }

    double scatter =
        Math.sqrt(Arrays.stream(medians).map(value -> value * value).average().orElseThrow());
    double error = Arrays.stream(errors).average().orElseThrow();

    assertThat(error).isCloseTo(scatter, within(0.1 * scatter));
  }

  @Test
  void saysNothingOfTheSign() {
    double[] values = new SplittableRandom(1).doubles(17).toArray();
    double[] negated = IntStream.range(0, 17).mapToDouble(i -> -values[i]).toArray();

    Median median = Median.of(values);

    assertThat(Median.of(negated).value()).isEqualTo(-median.value());
    assertThat(Median.of(negated).error()).isCloseTo(median.error(), within(1e-15));
  }

  /** Of a distribution that has no mean: Cauchy's, by its quantile. */
  private static double heavyTailed(double uniform) {
    return Math.tan(Math.PI * (uniform - 0.5));
  }
}
