package io.github.gatehouse.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.recording.ErrorBudget;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static String plain(String text) {
    assertThat(text).as("a number and its unit stay on one line").doesNotContainPattern("\\d ");
    return text.replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "1.062, +6.2 %",
    "0.969, −3.1 %",
    "1, 0.0 %",
    "1.0004, 0.0 %",
    "0.9996, 0.0 %",
    "1.0006, +0.1 %",
    "2, +100.0 %",
    "9.9, +890.0 %",
    "12, ×12",
    "0.01, −99.0 %",
    "NaN, –",
    "Infinity, from none",
    "0, to none"
  })
  void aChangeHasItsSignAndItsUnit(double ratio, String words) {
    assertThat(plain(Percent.change(Math.log(ratio)))).isEqualTo(words);
  }

  @Test
  void anIntervalSaysItsUnitOnce() {
    assertThat(Percent.interval(Math.log(0.991), Math.log(1.02)).replace('\u00a0', ' '))
        .isEqualTo("−0.9 to +2.0 %");
    assertThat(Percent.interval(Math.log(1.5), Math.log(20))).isEqualTo("+50.0 to ×20");
    assertThat(Percent.interval(Double.NaN, 1)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, +10 %",
    "-0.05, −5 %",
    "0, 0 %",
    "1, +100 %",
    "0.005, +0.5 %",
    "0.999, +99.9 %"
  })
  void aTickHasNoMoreDigitsThanItNeeds(double change, String words) {
    assertThat(plain(Percent.tick(change))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1 %", "0.076, 7.6 %", "0, 0 %", "0.95, 95 %"})
  void aShareHasNoSign(double share, String words) {
    assertThat(plain(Percent.share(share))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.00012207, 0.00012", "0.5, 0.5", "1e-9, 1.0e-09", "NaN, –", "0, 0"})
  void aProbabilityHasTwoDigits(double p, String words) {
    assertThat(Percent.probability(p)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "12.345, 12.3 ns",
    "1, 1.00 ns",
    "0.0123, 0.0123 ns",
    "999.9, 1000 ns",
    "1310000, 1.31 ms",
    "2.5e9, 2.50 s",
    "8123, 8.12 µs",
    "0, 0 ns",
    "NaN, –"
  })
  void aTimeHasThreeDigits(double nanos, String words) {
    assertThat(plain(Amount.of(Metric.CPU, nanos))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "24, 24 B",
    "24.5, 24.5 B",
    "0, 0 B",
    "9999, 9999 B",
    "18424, 18.0 KiB",
    "3e7, 28.6 MiB"
  })
  void bytesAreExactWhereTheyAreFew(double bytes, String words) {
    assertThat(plain(Amount.of(Metric.ALLOCATION, bytes))).isEqualTo(words);
  }

  @Test
  void theAxisIsLogarithmicAndShowsWhatWasAsked() {
    Axis axis = Axis.of(DoubleStream.of(-0.2, 0.3, Double.NaN), SampleRun.BUDGET);
    assertThat(axis.at(Math.log(1.1)) - axis.at(0))
        .isCloseTo(axis.at(Math.log(1.21)) - axis.at(Math.log(1.1)), within());
    assertThat(axis.at(-0.2)).isBetween(1.0, 10.0);
    assertThat(axis.at(0.3)).isBetween(90.0, 99.0);
    Axis narrow = Axis.of(DoubleStream.empty(), SampleRun.BUDGET);
    assertThat(narrow.holds(Math.log(1.05))).isTrue();
    assertThat(narrow.holds(Math.log(0.95))).isTrue();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void whatIsFarAwayDoesNotCrushTheRest() {
    ErrorBudget budget = SampleRun.BUDGET;
    Axis axis = Axis.of(DoubleStream.of(5, -5, Double.POSITIVE_INFINITY), budget);
    assertThat(axis.holds(5)).isFalse();
    assertThat(axis.at(5)).isEqualTo(100);
    assertThat(axis.at(-5)).isZero();
    assertThat(axis.high()).isLessThan(1);
  }

  @Test
  void ticksAreRoundAndKeepTheirDistance() {
    Axis axis = Axis.of(DoubleStream.of(-0.25, 0.5), SampleRun.BUDGET);
    List<Double> ticks = axis.ticks();
    assertThat(ticks).contains(0.0, -0.1, 0.2).isSorted().hasSizeLessThan(9);
    for (int i = 1; i < ticks.size(); i++) {
      double gap = axis.at(Math.log1p(ticks.get(i))) - axis.at(Math.log1p(ticks.get(i - 1)));
      assertThat(gap).isGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void aScaleHasTicksThatCanBeToldApart() {
    Scale scale = Scale.around(DoubleStream.of(12.31, 12.38));
    assertThat(scale.ticks(1)).hasSizeBetween(3, 6).allMatch(t -> t > 12.3 && t < 12.4);
    assertThat(scale.ticks(1).stream().map(t -> new Amount("ns", 1).say(t, scale.decimals(1))))
        .doesNotHaveDuplicates();
    Scale one = Scale.around(DoubleStream.of(24, 24));
    assertThat(one.at(24)).isEqualTo(0.5);
  }

  @Test
  void quantilesLieBetweenTheValuesAndUnknownStaysUnknown() {
    double[] four = {4, 1, 3, 2};
    assertThat(PairShift.quantile(four, 0.5)).isEqualTo(2.5);
    assertThat(PairShift.quantile(four, 0.25)).isEqualTo(1.75);
    assertThat(PairShift.quantile(four, 1)).isEqualTo(4);
    assertThat(PairShift.quantile(new double[] {1, Double.NaN}, 0.5)).isNaN();
    assertThat(PairShift.quantile(new double[0], 0.5)).isNaN();
    assertThat(PairShift.median(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
        .isInfinite();
  }
}
