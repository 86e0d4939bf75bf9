package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.line.LineLint;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverheadTest {
  private static final Overhead SMALL = Sample.overhead("0.002", "0.006", "-0.3");
  private static final Overhead LARGE = Sample.overhead("0.11", "0.2", "-0.3");
  private static final Overhead EITHER = Sample.overhead("0.05", "0.2", "-0.3");

  private static String line(Overhead overhead) {
    return EvidenceLines.render("benchmarks", List.of(overhead));
  }

  @Test
  void theLineHoldsTheShareItsIntervalTheBoundAndTheDirectMeasurement() {
    assertThat(line(SMALL))
        .isEqualTo(
            "benchmarks: jmh: otlp_overhead: 0.004% [0.002, 0.006] (≤0.1%: pass); 60 s interval;"
                + " directly 0.1% [-0.3, 0.7]");
    assertThat(line(LARGE)).contains("0.155% [0.11, 0.2] (≤0.1%: fail)");
    assertThat(line(EITHER)).contains("[0.05, 0.2] (≤0.1%: inconclusive)");
    assertThat(LineLint.check(line(SMALL))).isEmpty();
  }

  @Test
  void theEndsOfTheIntervalDecideAndNotTheEstimate() {
    assertThat(SMALL.outcome()).isEqualTo(Outcome.PASS);
    assertThat(LARGE.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(LARGE.failing()).isEqualTo(1);
    assertThat(LARGE.withoutFailing()).isEqualTo(Outcome.PASS);
    assertThat(EITHER.outcome().reason())
        .isEqualTo("otlp_overhead: the bound 0.1% lies in its interval");
    assertThat(Sample.overhead("0.05", "0.1", "0").outcome()).isEqualTo(Outcome.PASS);
    assertThat(Sample.overhead("0.1", "0.2", "0").outcome().status())
        .isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void aDirectMeasurementThatSaysMoreTakesThePassAway() {
    assertThat(Sample.overhead("0.002", "0.006", "0.1").outcome()).isEqualTo(Outcome.PASS);
    assertThat(Sample.overhead("0.002", "0.006", "0.3").outcome())
        .hasToString("inconclusive(otlp_overhead: measured directly it is at least 0.3%)");
    assertThat(Sample.overhead("0.11", "0.2", "0.3").outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void theNumbersAreThereToAskFor() {
    assertThat(SMALL.metrics())
        .hasToString(
            "{bound=0.1, confidence=95, direct=0.1, directHigh=0.7, directLow=-0.3, high=0.006,"
                + " interval=60, low=0.002, overhead=0.004}");
  }

  @Test
  void ofTwoTheWorseOneStaysWhicheverComesFirst() {
    for (Overhead worse : List.of(EITHER, LARGE)) {
      assertThat(SMALL.plus(worse)).isEqualTo(worse);
      assertThat(worse.plus(SMALL)).isEqualTo(worse);
    }
    assertThat(EITHER.plus(LARGE)).isEqualTo(LARGE);
    Overhead nearer = Sample.overhead("0.002", "0.09", "-0.3");
    assertThat(SMALL.plus(nearer)).isEqualTo(nearer);
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Sample.overhead("0.2", "0.1", "0"))
        .hasMessage("Percent is 0.15; it must lie in [0.2, 0.1]");
    BigDecimal one = BigDecimal.ONE;
    assertThatThrownBy(
            () ->
                new Overhead(
                    "x", Basis.MEASURED, "Otlp", one, one, one, one, one, one, one, one, 0))
        .hasMessageStartingWith("name is 'Otlp'");
    assertThatThrownBy(
            () ->
                new Overhead(
                    "x", Basis.MEASURED, "o", one, one, one, one, one.negate(), one, one, one, 0))
        .hasMessage("boundPercent is -1; above 0");
  }
}
