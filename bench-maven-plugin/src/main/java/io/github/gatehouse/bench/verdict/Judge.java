package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Judges one benchmark that both sides measured. */
final class Judge {
  /** How surely a slowdown of the size called detectable would have been found. */
  static final double POWER = 0.95;

  private static final int MIN_FORKS = 2;

  private final Budget budget;

  Judge(Budget budget) {
    this.budget = budget;
  }

  BenchVerdict judge(String id, Measured baseline, Measured candidate) {
    int forks = Math.min(baseline.forkLogs().size(), candidate.forkLogs().size());
    if (!baseline.key().mode().equals(candidate.key().mode())
        || baseline.threads() != candidate.threads()) {
      return plain(id, Verdict.INCOMPARABLE, baseline, candidate, "mode or threads differ");
    }
    if (forks < MIN_FORKS) {
      String reason = forks + " fork on a side; at least " + MIN_FORKS + " are needed";
      return plain(id, Verdict.INCONCLUSIVE, baseline, candidate, reason);
    }
    Interval interval =
        Welch.interval(baseline.forkLogs(), candidate.forkLogs(), budget.confidence() / 100);
    Verdict verdict = verdict(interval);
    return new BenchVerdict(
        id,
        verdict,
        percent(interval.estimate()),
        percent(interval.low()),
        percent(interval.high()),
        percent(detectable(interval)),
        baseline.forkLogs().size(),
        candidate.forkLogs().size(),
        "wall",
        null,
        verdict == Verdict.INCONCLUSIVE ? "the interval is too wide to tell" : null);
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
