package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
  @ParameterizedTest
  @CsvSource({
    "0.007, 25, 13 20 30 45",
    "0.0015, 25, 16 24 36 54",
    "0.007, 1, 9 14 21 32",
    "0.4, 1, 4 6 9 14"
  })
  void comesAsSoonAsOneBenchmarkCanBeRejected(double alpha, int hypotheses, String sizes) {
    assertThat(Look.of(alpha, hypotheses).stream().map(Look::data).map(String::valueOf))
        .containsExactly(sizes.split(" "));
  }

  @Test
  void spendsNoMoreThanItsFamilyHas() {
    assertThat(Look.of(0.007, 25).stream().mapToDouble(Look::alpha).sum())
        .isEqualTo(0.007, within(1e-15));
    double shares = 0;
    for (Family family : Family.values()) {
      shares += family.alpha(0.01);
    }
    assertThat(shares).isEqualTo(0.01, within(1e-15));
  }

  @Test
  void letsASingleLookSpendItAll() {
    assertThat(Look.single(0.0015, 25)).isEqualTo(new Look(15, 0.0015));
    assertThat(Math.scalb(1.0, -15)).isLessThanOrEqualTo(0.0015 / 25);
    assertThat(Math.scalb(1.0, -14)).isGreaterThan(0.0015 / 25);
  }
}
