package io.github.gatehouse.bench.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePerOperationTest {
  @ParameterizedTest
  @CsvSource({
    "5, ns/op, 5",
    "5, us/op, 5000",
    "0.5, ms/op, 500000",
    "2, s/op, 2000000000",
    "4, ops/ns, 0.25",
    "4, ops/us, 250",
    "1000, ops/ms, 1000",
    "2, ops/s, 500000000",
  })
  void scoresBecomeNanosecondsPerOperation(double score, String unit, double nanos) {
    assertThat(TimePerOperation.nanos(score, unit)).isCloseTo(nanos, within(nanos * 1e-12));
  }

  @Test
  void moreThroughputIsLessTime() {
    assertThat(TimePerOperation.nanos(20, "ops/s")).isLessThan(TimePerOperation.nanos(10, "ops/s"));
  }

  @ParameterizedTest
  @CsvSource({"1, B/op", "1, ns", "0, ns/op", "-1, ns/op", "NaN, ns/op", "Infinity, ops/s"})
  void whatIsNoTimeIsRefused(double score, String unit) {
    assertThatThrownBy(() -> TimePerOperation.nanos(score, unit))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
