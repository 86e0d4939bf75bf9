package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges every benchmark that either side expected or measured: none is dropped. */
public final class Comparison {
  private final Side baseline;
  private final Side candidate;
  private final Budget budget;
  private final Judge judge;

  private Comparison(Side baseline, Side candidate, Budget budget) {
    this.baseline = baseline;
    this.candidate = candidate;
    boolean quick = baseline.run().quick() || candidate.run().quick();
    this.budget = quick ? budget.quick() : budget;
    Trust trust = Trust.of(baseline.run(), candidate.run());
    this.judge = new Judge(this.budget, budget.strict() ? trust : trust.lenient(), quick);
  }

  /** Compares a candidate with a baseline. */
  public static BenchComparison of(Side baseline, Side candidate, Budget budget) {
    return new Comparison(baseline, candidate, budget).judge();
  }

  private BenchComparison judge() {
    SortedSet<String> ids = new TreeSet<>(baseline.measured().keySet());
    ids.addAll(baseline.run().expected());
    ids.addAll(candidate.measured().keySet());
    ids.addAll(candidate.run().expected());
    List<BenchVerdict> verdicts = ids.stream().map(this::judge).toList();
    return new BenchComparison(
        baseline.summary(),
        candidate.summary(),
        BigDecimal.valueOf(budget.confidence()),
        BigDecimal.valueOf(budget.tolerance()),
        BigDecimal.valueOf(budget.detect()),
        "baseline",
        null,
        null,
        List.of(),
        false,
        null,
        verdicts);
  }

  private BenchVerdict judge(String id) {
    Measured before = baseline.measured().get(id);
    Measured after = candidate.measured().get(id);
    if (after == null) {
      return absent(id, before);
    }
    if (before == null) {
      String reason = "baseline '" + baseline.name() + "' has no result for it";
      return Judge.plain(id, Verdict.NEW, null, after, reason);
    }
    return judge.judge(id, before, after);
  }

  /** A benchmark without a result here: it broke, or it is gone. Neither passes. */
  private BenchVerdict absent(String id, Measured before) {
    if (!candidate.run().expected().contains(id)) {
      return Judge.plain(id, Verdict.GONE, before, null, "this run did not have it");
    }
    String reason =
        candidate.run().failures().stream()
            .filter(failure -> failure.id().equals(id))
            .map(BenchFailure::message)
            .findFirst()
            .orElse("expected, and no result was written");
    return Judge.plain(id, Verdict.BROKEN, before, null, reason);
  }
}
