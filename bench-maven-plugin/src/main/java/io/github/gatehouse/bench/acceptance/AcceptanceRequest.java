package io.github.gatehouse.bench.acceptance;

import io.github.gatehouse.bench.budget.AllocationBudgets;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody's wish to accept what a comparison says of a benchmark.
 *
 * @param benchmark its id, exactly
 * @param anyBase whether it holds against every base, and not only the one that was compared with
 * @param expires the last day on which it is to hold, after today and within a year
 */
public record AcceptanceRequest(
    String benchmark, boolean anyBase, String reason, String owner, LocalDate expires) {
  private static final int LONGEST_DAYS = 366;

  /**
   * The acceptances of exactly what was measured: of each metric that got worse, up to the upper
   * end of its interval.
   *
   * @param module artifactId
   * @throws IllegalArgumentException if there is nothing that can be accepted, the day is out of
   *     bounds, or the base has no commit that an entry could name
   */
  public List<Acceptance> of(BenchComparison comparison, String module, LocalDate today) {
    if (!expires.isAfter(today) || expires.isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new IllegalArgumentException(
          "bench.expires is " + expires + "; it must be after " + today + " and within a year");
    }
    BenchVerdict verdict =
        comparison.benchmarks().stream()
            .filter(one -> one.id().equals(benchmark))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the comparison has no '" + benchmark + "'"));
    if (verdict.verdict() != Verdict.REGRESSED && verdict.verdict() != Verdict.GONE) {
      throw new IllegalArgumentException(
          benchmark + " is " + verdict.verdict() + "; REGRESSED and GONE can be accepted");
    }
    boolean gone = verdict.verdict() == Verdict.GONE;
    if (!gone && verdict.highPercent() == null) {
      throw new IllegalArgumentException(
          benchmark
              + " breaks its budget, which nobody can accept: "
              + verdict.reason()
              + "\nFix: raise its bytes in "
              + AllocationBudgets.PATH);
    }
    String base = anyBase ? null : commit(comparison.baseline());
    return verdict.changes().stream()
        .map(
            change ->
                new Acceptance(
                    module,
                    benchmark,
                    gone ? null : change.metric(),
                    base,
                    gone ? null : change.highPercent(),
                    reason,
                    owner,
                    expires))
        .toList();
  }

  /** An entry without a base would hold against every one. */
  private static String commit(BenchSide base) {
    if (base.commit() == null) {
      throw new IllegalArgumentException(
          "the base '"
              + base.name()
              + "' has no commit that an acceptance could be bound to\n"
              + "Fix: -Dbench.anyBase accepts it against every base");
    }
    return base.commit();
  }
}
