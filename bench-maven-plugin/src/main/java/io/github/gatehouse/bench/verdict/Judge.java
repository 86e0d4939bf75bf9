package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Judges one benchmark that both sides measured. */
final class Judge {
  /** How surely a slowdown of the size called detectable would have been found. */
  static final double POWER = 0.95;

  private static final int MIN_FORKS = 2;

  private final Budget budget;
  private final Trust trust;
  private final boolean quick;

  Judge(Budget budget, Trust trust, boolean quick) {
    this.budget = budget;
    this.trust = trust;
    this.quick = quick;
  }

  BenchVerdict judge(String id, Measured baseline, Measured candidate) {
    if (!baseline.key().mode().equals(candidate.key().mode())
        || baseline.threads() != candidate.threads()) {
      return plain(id, Verdict.INCOMPARABLE, baseline, candidate, "mode or threads differ");
    }
    Allocation allocation = Allocation.of(baseline.workers(), candidate.workers(), quick);
    BenchVerdict time = time(id, baseline, candidate, allocation);
    return trust.allocation() && allocation.grew()
        ? grown(time, baseline, candidate, allocation)
        : time;
  }

  private BenchVerdict time(
      String id, Measured baseline, Measured candidate, Allocation allocation) {
    if (trust.incomparable().isPresent()) {
      String reason = trust.incomparable().get();
      return plain(id, Verdict.INCOMPARABLE, baseline, candidate, reason);
    }
    int forks = Math.min(baseline.forkLogs().size(), candidate.forkLogs().size());
    if (forks < MIN_FORKS) {
      String reason = forks + " fork on a side; at least " + MIN_FORKS + " are needed";
      return plain(id, Verdict.INCONCLUSIVE, baseline, candidate, reason);
    }
    return timed(id, baseline, candidate, allocation);
  }

  /** CPU time is what a busy machine leaves alone, where the benchmark does nothing but compute. */
  private BenchVerdict timed(
      String id, Measured baseline, Measured candidate, Allocation allocation) {
    boolean cpu = baseline.workers().compute() && candidate.workers().compute();
    List<Double> before = cpu ? baseline.workers().cpuLogs() : baseline.forkLogs();
    List<Double> after = cpu ? candidate.workers().cpuLogs() : candidate.forkLogs();
    Interval interval = Welch.interval(before, after, budget.confidence() / 100);
    Verdict verdict = trust.advisory().isPresent() ? Verdict.INCONCLUSIVE : verdict(interval);
    return new BenchVerdict(
        id,
        verdict,
        percent(interval.estimate()),
        percent(interval.low()),
        percent(interval.high()),
        percent(detectable(interval)),
        before.size(),
        after.size(),
        cpu ? "cpu" : "wall",
        null,
        reason(verdict, allocation));
  }

  private String reason(Verdict verdict, Allocation allocation) {
    List<String> reasons = new ArrayList<>();
    trust.advisory().map(why -> "times are advisory: " + why).ifPresent(reasons::add);
    if (reasons.isEmpty() && verdict == Verdict.INCONCLUSIVE) {
      reasons.add("the interval is too wide to tell");
    }
    if (trust.allocation() && (allocation.shrank() || allocation.divided())) {
      reasons.add(allocation.words());
    }
    return reasons.isEmpty() ? null : String.join("; ", reasons);
  }

  /** Bytes decide, and an acceptance of them hides no time. */
  private static BenchVerdict grown(
      BenchVerdict time, Measured baseline, Measured candidate, Allocation allocation) {
    double[] change = allocation.change();
    return new BenchVerdict(
        time.id(),
        Verdict.REGRESSED,
        percent(change[1]),
        percent(change[0]),
        percent(change[2]),
        null,
        baseline.forkLogs().size(),
        candidate.forkLogs().size(),
        "allocation",
        time.verdict() == Verdict.REGRESSED ? time.changes() : List.of(),
        null,
        allocation.words());
  }

  Verdict verdict(Interval interval) {
    double tolerance = Math.log1p(budget.tolerance() / 100);
    if (interval.low() > tolerance) {
      return Verdict.REGRESSED;
    }
    if (interval.high() < -tolerance) {
      return Verdict.IMPROVED;
    }
    return interval.high() < Math.log1p(budget.detect() / 100)
        ? Verdict.CLEARED
        : Verdict.INCONCLUSIVE;
  }

  /** The true slowdown that would have been called REGRESSED with probability {@link #POWER}. */
  private double detectable(Interval interval) {
    double freedom = interval.degreesOfFreedom();
    double quantiles =
        Welch.quantile(freedom, (1 + budget.confidence() / 100) / 2)
            + Welch.quantile(freedom, POWER);
    return Math.log1p(budget.tolerance() / 100) + quantiles * interval.standardError();
  }

  static BenchVerdict plain(
      String id, Verdict verdict, Measured baseline, Measured candidate, String reason) {
    int before = baseline == null ? 0 : baseline.forkLogs().size();
    int after = candidate == null ? 0 : candidate.forkLogs().size();
    return new BenchVerdict(id, verdict, null, null, null, null, before, after, null, null, reason);
  }

  /** A difference of logarithms as a change in per cent, two decimals. */
  private static BigDecimal percent(double log) {
    double value = Math.min(100 * Math.expm1(log), 1e9);
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
  }
}
