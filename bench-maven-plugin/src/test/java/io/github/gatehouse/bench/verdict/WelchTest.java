package io.github.gatehouse.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelchTest {
  /**
   * By hand: means 2 and 5, variances 1 and 4, 3 values a side. s.e. = √(1/3 + 4/3) = 1.2910; df =
   * (5/3)² ÷ ((1/9)/2 + (16/9)/2) = 2.9412.
   */
  @Test
  void intervalAgreesWithOneCalculatedByHand() {
    Interval interval = Welch.interval(List.of(1d, 2d, 3d), List.of(3d, 5d, 7d), 0.99);

    assertThat(interval.estimate()).isCloseTo(3, within(1e-12));
    assertThat(interval.standardError()).isCloseTo(1.29099, within(1e-5));
    assertThat(interval.degreesOfFreedom()).isCloseTo(2.94118, within(1e-5));
    assertThat(interval.high() - interval.estimate())
        .isCloseTo(interval.estimate() - interval.low(), within(1e-12));
  }

  /** Printed tables: t(0.995; 4) = 4.604, and equal variances of 1 in 3 values give df 4. */
  @Test
  void halfWidthComesFromStudentsT() {
    Interval interval = Welch.interval(List.of(1d, 2d, 3d), List.of(1d, 2d, 3d), 0.99);

    assertThat(interval.degreesOfFreedom()).isCloseTo(4, within(1e-9));
    assertThat(interval.high()).isCloseTo(4.604 * Math.sqrt(2d / 3), within(1e-3));
  }

  @Test
  void valuesWithoutSpreadGiveAnIntervalOfNoWidth() {
    Interval interval = Welch.interval(List.of(1d, 1d), List.of(2d, 2d), 0.99);

    assertThat(interval.low()).isEqualTo(1).isEqualTo(interval.high());
  }

  @Test
  void oneValueOnASideIsRefused() {
    assertThatThrownBy(() -> Welch.interval(List.of(1d), List.of(2d, 3d), 0.99))
        .hasMessageContaining("1 and 2 values; at least 2");
  }
}
