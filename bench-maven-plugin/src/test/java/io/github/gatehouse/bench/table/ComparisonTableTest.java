package io.github.gatehouse.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  @Test
  void worstComesFirstAndEveryVerdictIsCounted() {
    List<String> lines =
        ComparisonTable.lines(
            comparison(
                false,
                numbers("a", Verdict.CLEARED, "1.25"),
                numbers("b", Verdict.REGRESSED, "25"),
                new BenchVerdict(
                    "c",
                    Verdict.GONE,
                    null,
                    null,
                    null,
                    null,
                    5,
                    0,
                    null,
                    "Ada, until 2027-01-31: moved",
                    "not here")));

    assertThat(lines)
        .containsExactly(
            "against 'main' @0123456: change of time per operation [99 % interval]; slower by more"
                + " than 1 % is REGRESSED, 5 % ruled out is CLEARED",
            "REGRESSED    b  wall +25.0 % [-1.0 %, +25.0 %], detectable > +900 %; forks 5/5",
            "GONE         c; forks 5/0  (not here)  accepted by Ada, until 2027-01-31: moved",
            "CLEARED      a  wall +1.3 % [-1.0 %, +1.3 %], detectable > +900 %; forks 5/5",
            "3 benchmarks: 1 REGRESSED, 1 GONE, 1 CLEARED");
  }

  @Test
  void whatElseGotWorseIsSaid() {
    BigDecimal ten = BigDecimal.TEN;
    BenchVerdict one =
        new BenchVerdict(
            "a",
            Verdict.REGRESSED,
            ten,
            ten,
            ten,
            ten,
            5,
            5,
            "cpu",
            List.of(new BenchChange("wall", BigDecimal.ONE, BigDecimal.ONE, ten)),
            null,
            null);

    assertThat(ComparisonTable.lines(comparison(false, one)))
        .contains(
            "REGRESSED    a  cpu +10.0 % [+10.0 %, +10.0 %], detectable +10.0 %,"
                + " also wall +1.0 % [+1.0 %, +10.0 %]; forks 5/5");
  }

  @Test
  void aBoundThatOnePairDoesNotGiveIsUnknown() {
    BenchVerdict one =
        new BenchVerdict(
            "a",
            Verdict.INCONCLUSIVE,
            BigDecimal.TEN,
            null,
            null,
            null,
            1,
            1,
            "cpu",
            null,
            "out of time");

    assertThat(ComparisonTable.lines(comparison(false, one)))
        .contains("INCONCLUSIVE a  cpu +10.0 % [unknown, unknown]; forks 1/1  (out of time)");
  }

  @Test
  void quickSaysThatItIsQuick() {
    assertThat(ComparisonTable.lines(comparison(true))).anyMatch(line -> line.startsWith("quick:"));
  }

  private static BenchVerdict numbers(String id, Verdict verdict, String change) {
    BigDecimal value = new BigDecimal(change);
    BigDecimal low = BigDecimal.valueOf(-1);
    return new BenchVerdict(
        id, verdict, value, low, value, BigDecimal.valueOf(5000), 5, 5, "wall", null, null);
  }

  private static BenchComparison comparison(boolean quick, BenchVerdict... verdicts) {
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    String commit = "0123456789012345678901234567890123456789";
    return new BenchComparison(
        new BenchSide("main", commit, commit, "a", quick, machine),
        new BenchSide("this run", commit, commit, "b", quick, machine),
        BigDecimal.valueOf(99),
        BigDecimal.valueOf(1),
        BigDecimal.valueOf(5),
        "baseline",
        null,
        null,
        List.of(),
        false,
        null,
        List.of(verdicts));
  }
}
