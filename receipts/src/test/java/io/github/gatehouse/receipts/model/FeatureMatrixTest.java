package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureMatrixTest {
  private static FeatureMatrix of(List<String> combinations, List<String> failed, int seconds) {
    return new FeatureMatrix(
        "matrix", Basis.MEASURED, new TreeSet<>(combinations), new TreeSet<>(failed), seconds);
  }

  private static List<String> names(int n) {
    return IntStream.range(0, n).mapToObj(i -> "f" + i).toList();
  }

  @Test
  void itPassesOnlyWhereEveryCombinationBuilt() {
    assertThat(of(names(3), List.of(), 1).outcome()).isEqualTo(Outcome.PASS);
    assertThat(of(names(3), List.of("f1"), 1).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(of(names(1), names(1), 1).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(of(List.of(), List.of(), 1).outcome())
        .hasToString("inconclusive(no combination tried)");
  }

  @Test
  void itsNumbersAreThoseOfTheNames() {
    assertThat(of(names(3), List.of("f1"), 7).metrics())
        .hasToString("{combinations=3, failed=1, ok=2, seconds=7}");
    assertThat(of(List.of(), List.of(), 7).metrics()).hasToString("{combinations=0}");
    assertThat(of(names(3), List.of("f1", "f2"), 7).failing()).isEqualTo(2);
    assertThat(of(names(3), List.of(), 7).took()).contains(Duration.ofSeconds(7));
  }

  @Test
  void fewNamesAreShownAndManyAreCounted() {
    assertThat(of(names(5), List.of(), 9).segments())
        .containsExactly("5/5 ok (f0, f1, f2, f3, f4)", "9 s");
    assertThat(of(names(6), List.of(), 9).segments()).containsExactly("6/6 ok", "9 s");
    assertThat(of(names(9), names(7), 9).segments())
        .containsExactly("2/9 ok", "failed: f0, f1, f2, f3, f4, +2 more");
    assertThat(of(List.of("a, (b); c"), List.of(), 9).segments())
        .containsExactly("1/1 ok (a   b   c)", "9 s");
  }

  @Test
  void whatFailedMustHaveBeenTried() {
    assertThatThrownBy(() -> of(names(2), List.of("x"), 1))
        .hasMessage("failed has 'x'; only of the combinations");
    assertThatThrownBy(() -> of(names(2), List.of(), -1)).hasMessage("seconds is -1; at least 0");
  }

  @Test
  void takenTogetherAFailureStays() {
    Evidence both = of(names(2), List.of(), 3).plus(of(names(3), List.of("f0"), 4));
    assertThat(both).isEqualTo(of(names(3), List.of("f0"), 7));
  }

  private static FeatureMatrix shard(List<String> own, List<String> failed, List<String> others) {
    return new FeatureMatrix(
        "matrix",
        Basis.MEASURED,
        new TreeSet<>(own),
        new TreeSet<>(failed),
        new TreeSet<>(others),
        5);
  }

  @Test
  void aShardIsASkipUntilItsRestIsTriedAndAFailureAtOnce() {
    FeatureMatrix first = shard(List.of("a"), List.of(), List.of("b", "c"));
    FeatureMatrix second = shard(List.of("b"), List.of(), List.of("a", "c"));
    FeatureMatrix third = shard(List.of("c"), List.of("c"), List.of("a", "b"));

    assertThat(first.outcome()).isEqualTo(Outcome.skipped(SkipReason.BOUNDED_BY_POLICY));
    assertThat(shard(List.of(), List.of(), List.of("a")).outcome()).isEqualTo(first.outcome());
    assertThat(first.segments()).containsExactly("1/1 ok (a)", "elsewhere: b, c", "5 s");
    assertThat(first.metrics()).containsEntry("elsewhere", BigDecimal.valueOf(2));
    assertThat(third.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(third.segments()).containsExactly("0/1 ok", "failed: c", "elsewhere: a, b");
    assertThat(((FeatureMatrix) first.plus(second)).elsewhere()).containsExactly("c");
    assertThat(first.plus(second).plus(third).outcome()).isEqualTo(Outcome.FAIL);
    FeatureMatrix good = shard(List.of("c"), List.of(), List.of("a", "b"));
    assertThat(first.plus(second).plus(good).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void whatWasTriedIsNotElsewhere() {
    assertThatThrownBy(() -> shard(List.of("a"), List.of(), List.of("a")))
        .hasMessage("elsewhere has 'a', which was tried here");
  }
}
