package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantizationAccuracyTest {
  private static QuantizationAccuracy of(int expected, RoundTrip... trips) {
    return new QuantizationAccuracy(
        "gatehouse", Basis.MEASURED, "vector", expected, List.of(trips));
  }

  private static String line(Evidence... evidence) {
    return EvidenceLines.render("benchmarks", List.of(evidence));
  }

  @Test
  void theLineSaysWhatIsExactAndWhatTheoryAllows() {
    QuantizationAccuracy all =
        of(
            4,
            Sample.exact("I2_S", 0),
            Sample.gaussian("I2_S", "5.806"),
            Sample.exact("TL1", 0),
            Sample.exact("TL2", 0));
    assertThat(line(new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, "", false), all))
        .isEqualTo(
            "benchmarks: jmh: 25/25 benchmarks ok; baseline: none; quantization: I2_S exact on"
                + " ternary, 5.8 dB on Gaussian (theory 5.8); TL1 exact; TL2 exact");
    assertThat(all.outcome()).isEqualTo(Outcome.PASS);
    assertThat(all.metrics()).hasToString("{expected=4, failed=0, ok=4}");
  }

  @Test
  void whatIsOffTheoryFailsAndIsNamed() {
    QuantizationAccuracy off =
        of(
            4,
            Sample.exact("I2_S", 3),
            Sample.gaussian("I2_S", "9.3"),
            Sample.gaussian("TL1", "5.8"),
            Sample.gaussian("TL2", ""));
    assertThat(off.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(off.failing()).isEqualTo(3);
    assertThat(String.join("; ", off.segments()))
        .isEqualTo(
            "quantization: I2_S 3 of 16384 wrong on ternary, 9.3 dB on Gaussian (theory 5.8);"
                + " TL1 5.8 dB on Gaussian (theory 5.8);"
                + " TL2 no decibels on Gaussian (theory 5.8);"
                + " off theory: I2_S on ternary, I2_S on Gaussian, TL2 on Gaussian");
  }

  @Test
  void theTolerancesEndsBelongToIt() {
    for (String within : List.of("5.594", "5.994")) {
      assertThat(Sample.gaussian("TL1", within).agrees()).as(within).isTrue();
    }
    for (String outside : List.of("5.593", "5.995", "0", "-6", "99")) {
      assertThat(Sample.gaussian("TL1", outside).agrees()).as(outside).isFalse();
    }
    assertThat(new RoundTrip("TL1", "ternary", 0, 0, "", "", BigDecimal.ZERO).agrees()).isFalse();
  }

  @Test
  void whatWasNotMeasuredIsNoPassAndHidesNoFailure() {
    assertThat(of(0).outcome().status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(of(0)))
        .isEqualTo("benchmarks: gatehouse: quantization: 0/0 round trips measured");
    assertThat(of(2, Sample.exact("TL1", 0)).outcome())
        .hasToString("inconclusive(1 of 2 round trips of the quantization measured)");
    QuantizationAccuracy both = of(2, Sample.exact("TL1", 1));
    assertThat(both.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(both.withoutFailing().status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void withoutOneOfItsRoundTripsNothingPasses() {
    QuantizationAccuracy whole = Sample.accuracy(2, 0, "5.806");
    for (RoundTrip one : whole.roundTrips()) {
      assertThat(of(2, one).outcome().status()).isEqualTo(Status.INCONCLUSIVE);
    }
  }

  @Test
  void twoMeasurementsAreTakenTogether() {
    Evidence sum = of(1, Sample.exact("TL1", 0)).plus(of(2, Sample.exact("TL2", 1)));
    assertThat(sum.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(sum.withoutFailing())
        .hasToString("inconclusive(2 of 3 round trips of the quantization measured)");
  }

  @Test
  void aFigureIsToldToAThousandth() {
    assertThat(RoundTrip.decibels(5.80649)).isEqualTo("5.806");
    assertThat(RoundTrip.decibels(-6.0206)).isEqualTo("-6.021");
    assertThat(RoundTrip.decibels(Double.POSITIVE_INFINITY)).isEmpty();
    assertThat(RoundTrip.decibels(Double.NaN)).isEmpty();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> of(0, Sample.exact("TL1", 0)))
        .hasMessage("roundTrips are 1; at most the 0 expected");
    assertThatThrownBy(() -> new RoundTrip("TL1", "ternary", 1, 2, "", "", BigDecimal.ZERO))
        .hasMessage("wrong is 2; at most the 1 values compared");
    assertThatThrownBy(() -> new RoundTrip("TL1", "x", 1, 0, "1E9", "", BigDecimal.ZERO))
        .hasMessage("decibels is '1E9'; empty or a decimal number");
  }
}
