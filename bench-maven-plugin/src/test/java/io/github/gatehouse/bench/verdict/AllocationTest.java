package io.github.gatehouse.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.measurement.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final double MANY = 1e6;

  @Test
  void oneByteMoreIsNoneAndAnyMoreIsAChange() {
    assertThat(of(MANY, List.of(16d, 16d), List.of(17d, 17d)).grew()).isFalse();
    assertThat(of(MANY, List.of(16d, 16d), List.of(17.1, 17.1)).grew()).isTrue();
    assertThat(of(MANY, List.of(17.1, 17.1), List.of(16d, 16d)).shrank()).isTrue();
    assertThat(of(MANY, List.of(0d, 0d), List.of(24d, 24d)).grew()).isTrue();
  }

  @Test
  void aShareOfLargeAllocationsIsNone() {
    assertThat(of(MANY, List.of(10_000d, 10_000d), List.of(10_019d, 10_019d)).grew()).isFalse();
    assertThat(of(MANY, List.of(10_000d, 10_000d), List.of(10_021d, 10_021d)).grew()).isTrue();
    assertThat(
            Allocation.of(side(MANY, 10_000d, 10_000d), side(MANY, 10_999d, 10_999d), true).grew())
        .as("quick runs compile less")
        .isFalse();
  }

  @Test
  void whatTheHarnessAllocatesInShortIterationsIsNone() {
    assertThat(of(10, List.of(16d, 16d), List.of(41d, 41d)).grew()).isFalse();
    assertThat(of(10, List.of(16d, 16d), List.of(42d, 42d)).grew()).isTrue();
  }

  @Test
  void oneForkThatAgreesIsEnoughToKeepQuiet() {
    Allocation divided = of(MANY, List.of(16d, 16d, 16d), List.of(32d, 16d, 32d));

    assertThat(divided.grew()).isFalse();
    assertThat(divided.divided()).isTrue();
    assertThat(of(MANY, List.of(16d, 32d), List.of(32d, 32d)).grew()).isFalse();
    assertThat(of(MANY, List.of(16d, 32d), List.of(48d, 48d)).grew()).isTrue();
  }

  @Test
  void oneForkOrNoneIsNoAnswer() {
    assertThat(of(MANY, List.of(16d), List.of(32d, 32d)).grew()).isFalse();
    assertThat(Allocation.of(Workers.unknown(), side(MANY, 32d, 32d), false).known()).isFalse();
  }

  @Test
  void lessThanAByteCountsAsOneInRatios() {
    assertThat(of(MANY, List.of(0d, 0.5), List.of(24d, 48d)).change())
        .containsExactly(Math.log(24), Math.log(36), Math.log(48));
    assertThat(of(MANY, List.of(10d, 20d), List.of(40d, 60d)).change())
        .containsExactly(Math.log(2), Math.log(50d / 15), Math.log(6));
    assertThat(of(MANY, List.of(0d, 0d), List.of(24d, 24.25)).words())
        .isEqualTo("allocates 0 → 24…24.3 B/op");
  }

  private static Allocation of(double operations, List<Double> before, List<Double> after) {
    return Allocation.of(
        new Workers(List.of(), before, Double.NaN, operations),
        new Workers(List.of(), after, Double.NaN, operations),
        false);
  }

  private static Workers side(double operations, Double... bytes) {
    return new Workers(List.of(), List.of(bytes), Double.NaN, operations);
  }
}
