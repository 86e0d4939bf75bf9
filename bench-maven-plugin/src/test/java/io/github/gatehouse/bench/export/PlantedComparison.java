package io.github.gatehouse.bench.export;

import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** Comparisons with verdicts that were never reached. */
final class PlantedComparison {
  static final BenchControl HELD =
      new BenchControl("base against itself", Verdict.CLEARED, true, null);

  private PlantedComparison() {}

  static BenchVerdict numbers(String id, Verdict verdict, String change, String accepted) {
    BigDecimal value = new BigDecimal(change);
    BigDecimal one = BigDecimal.ONE;
    return new BenchVerdict(
        id,
        verdict,
        value,
        value.subtract(one),
        value.add(one),
        one,
        13,
        13,
        "cpu",
        accepted,
        null);
  }

  static BenchVerdict plain(String id, Verdict verdict, String reason) {
    return new BenchVerdict(id, verdict, null, null, null, null, 0, 0, null, null, reason);
  }

  static BenchComparison of(List<BenchControl> controls, BenchVerdict... verdicts) {
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    return new BenchComparison(
        new BenchSide("main", "b".repeat(40), null, "a".repeat(64), false, machine),
        new BenchSide("this run", "e".repeat(40), null, "c".repeat(64), false, machine),
        BigDecimal.valueOf(99),
        BigDecimal.ONE,
        BigDecimal.valueOf(5),
        "pairs",
        BigDecimal.ONE,
        BigDecimal.valueOf(95),
        controls,
        false,
        "9".repeat(64),
        List.of(verdicts));
  }
}
