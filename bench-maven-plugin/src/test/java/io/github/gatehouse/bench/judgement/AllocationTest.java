package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  @ParameterizedTest(name = "{0} to {1} B/op")
  @CsvSource({
    "0, 16, true",
    "0, 0.9, false",
    "1000, 1002.1, true",
    "1000, 1001.9, false",
    "16, 16, false",
    "32, 16, false"
  })
  void countsWhatIsMoreThanChanceAndRounding(double base, double head, boolean grown) {
    Allocation allocation = Allocation.of(Collections.nCopies(4, Made.allocating(base, head)));

    assertThat(allocation.grown()).isEqualTo(grown);
  }

  @Test
  void forgivesWhatAnIterationAllocatesBesideItsOperations() {
    Pair few =
        Made.pair(
            new Sample(1e7, 10, 1e7, 100, 0, 0, 0, 0, 1),
            new Sample(1e7, 10, 1e7, 125, 0, 0, 0, 0, 1));

    assertThat(Allocation.of(List.of(few)).notable()).isEqualTo(25.6);
    assertThat(Allocation.of(List.of(few)).grown()).isFalse();
  }

  @Test
  void isNotGrownWhereOneForkOfTheHeadIsNot() {
    List<Pair> pairs =
        Stream.concat(
                Collections.nCopies(20, Made.allocating(0, 24)).stream(),
                Stream.of(Made.allocating(0, 0)))
            .toList();

    assertThat(Allocation.of(pairs).grown()).isFalse();
  }

  @Test
  void isRegressedAtItsLookAndOpenBefore() {
    assertThat(after(4).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(after(14).verdict()).isEqualTo(Verdict.INCONCLUSIVE);

    Ruling ruling = after(15);

    assertThat(ruling.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(ruling.metric()).isEqualTo(Metric.ALLOCATION);
    assertThat(ruling.look()).isEqualTo(15);
    assertThat(ruling.significance()).isEqualTo(Math.scalb(1.0, -15));
    assertThat(ruling.reason())
        .isEqualTo(
            "every fork of the head allocates at least 24.0 B/op, none of the base more than 0.0");
  }

  @Test
  void clearsAsSoonAsOneForkDisagrees() {
    Made made = made(6);
    made.pair("b00", Role.GATE, Made.allocating(0, 0));

    Ruling ruling = Judge.soFar(made.recording()).rulings().get(0);

    assertThat(ruling.verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(ruling.look()).isEqualTo(7);
  }

  @Test
  void reportsADecreaseAndClears() {
    Made made = Made.benchmarks(1);
    IntStream.range(0, 4).forEach(i -> made.pair("b00", Role.GATE, Made.allocating(48, 24)));

    Ruling ruling = Judge.soFar(made.recording()).rulings().get(0);

    assertThat(ruling.verdict()).isEqualTo(Verdict.CLEARED);
    Effect effect = ruling.effects().get(2);
    assertThat(effect.metric()).isEqualTo(Metric.ALLOCATION);
    assertThat(effect.estimate()).isEqualTo(-Math.log(2));
  }

  private static Ruling after(int pairs) {
    return Judge.soFar(made(pairs).recording()).rulings().get(0);
  }

  private static Made made(int pairs) {
    Made made = Made.benchmarks(25);
    IntStream.range(0, pairs).forEach(i -> made.pair("b00", Role.GATE, Made.allocating(0, 24)));
    return made;
  }
}
