package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.quantization.benchmarks.table.Cell.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final TableRow ROW = TableRow.ratio("s", "l", "kernel", "limit", 0.75);

  @Test
  void aRatioIsTheMedianOfForksOfTheMedianOfRounds() {
    RawData data =
        pair()
            // 0.8, 0.5, 0.9 by round: the median is 0.8, although the medians of times give 0.9.
            .fork(17, 1, "limit", 80, 100, 90)
            .fork(17, 1, "kernel", 100, 200, 100)
            .fork(17, 2, "limit", 70)
            .fork(17, 2, "kernel", 100)
            .fork(17, 3, "limit", 95)
            .fork(17, 3, "kernel", 100)
            .data();

    Cell cell = Cell.of(ROW, data, 17);

    assertThat(cell.verdict()).isEqualTo(Verdict.MET);
    assertThat(cell.median()).isCloseTo(0.8, within(1e-9));
    assertThat(cell.least()).isCloseTo(0.7, within(1e-9));
    assertThat(cell.most()).isCloseTo(0.95, within(1e-9));
    assertThat(cell.forks()).isEqualTo(3);
  }

  @Test
  void timesAreComparedForAWeightNotForAnOperation() {
    RawData data =
        new RawFile()
            .weights("kernel", 1000)
            .weights("limit", 500)
            .fork(25, 1, "limit", 50)
            .fork(25, 1, "kernel", 100)
            .data();
    assertThat(Cell.of(ROW, data, 25).median()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aFigureThatIsRoundedUpToTheGoalFallsShort() {
    RawData data = pair().fork(17, 1, "limit", 74.99).fork(17, 1, "kernel", 100).data();
    Cell cell = Cell.of(ROW, data, 17);
    assertThat(Labels.number(cell.median())).isEqualTo("0.75");
    assertThat(cell.verdict()).isEqualTo(Verdict.SHORT);
  }

  @Test
  void whatIsMissingOrBrokenIsNeverMet() {
    assertThat(Cell.of(ROW, new RawFile().data(), 17).verdict()).isEqualTo(Verdict.MISSING);
    RawFile half = pair().fork(17, 1, "limit", 1).fork(17, 2, "kernel", 1);
    assertThat(Cell.of(ROW, half.data(), 17).verdict()).isEqualTo(Verdict.MISSING);
    RawFile wrong =
        pair()
            .fork(17, 1, "limit", 1)
            .fork(17, 1, "kernel", 1)
            .fork(25, 1, "limit", 1)
            .fork(25, 1, "kernel", 1)
            .broken(17, "kernel", "element 3");
    assertThat(Cell.of(ROW, wrong.data(), 17).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(Cell.of(ROW, wrong.data(), 25).verdict()).isEqualTo(Verdict.MET);
    assertThat(wrong.data().allBroken()).containsExactly("JDK 17 kernel: element 3");
  }

  @Test
  void aRowIsForTheJdksItNames() {
    RawData data = pair().fork(17, 1, "limit", 1).fork(17, 1, "kernel", 1).data();
    assertThat(Cell.of(ROW.since(24), data, 17).verdict()).isEqualTo(Verdict.OTHER_JDK);
    assertThat(Cell.of(ROW.before(24), data, 17).verdict()).isEqualTo(Verdict.MET);
    assertThat(Cell.of(ROW.withoutGoal(), data, 17).verdict()).isEqualTo(Verdict.SHOWN);
  }

  @Test
  void allocationIsThatOfTheWorstForkOfTheWorstWorkload() {
    TableRow row =
        TableRow.of("a", "l", Measure.ALLOCATION, Goal.atMost(0), List.of("kernel", "limit"));
    RawFile none =
        pair().allocating(17, 1, "kernel", 0, 0, 800).allocating(17, 1, "limit", 0, 0, 0);
    assertThat(Cell.of(row, none.data(), 17).verdict()).isEqualTo(Verdict.MET);

    none.allocating(17, 2, "kernel", 0, 0).allocating(17, 2, "limit", 24, 24, 0);
    assertThat(Cell.of(row, none.data(), 17).verdict()).isEqualTo(Verdict.SHORT);
    assertThat(Cell.of(row, none.data(), 17).median()).isEqualTo(24);
  }

  @Test
  void secondsAreThoseOf128OperationsAtTheMean() {
    TableRow row =
        TableRow.of("d", "l", Measure.SECONDS_FOR_128, Goal.atMost(10), List.of("kernel"));
    RawFile tokens = pair().fork(17, 1, "kernel", 50e6, 150e6);
    assertThat(Cell.of(row, tokens.data(), 17).median()).isCloseTo(12.8, within(1e-9));
    assertThat(Cell.of(row, tokens.data(), 17).verdict()).isEqualTo(Verdict.SHORT);
  }

  private static RawFile pair() {
    return new RawFile().weights("kernel", 1000).weights("limit", 1000);
  }
}
