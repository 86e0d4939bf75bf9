package io.github.gatehouse.bench.acceptance;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Leave for one benchmark to be slower, or gone. It changes no verdict and no baseline.
 *
 * @param module artifactId of the module; absent for any
 * @param benchmark its id, exactly
 * @param metric {@code cpu}, {@code wall} or {@code allocation}; absent where the benchmark may be
 *     gone
 * @param base commit that the change was measured against, 40 hex digits; absent for any
 * @param upToPercent the largest change that is accepted; absent where the benchmark may be gone
 * @param reason why
 * @param owner who says so
 * @param expires the last day on which it holds, UTC
 */
public record Acceptance(
    String module,
    String benchmark,
    String metric,
    String base,
    BigDecimal upToPercent,
    String reason,
    String owner,
    LocalDate expires) {
  private static final Set<String> METRICS = Set.of("cpu", "wall", "allocation");

  public Acceptance {
    demand("benchmark", benchmark);
    demand("reason", reason);
    demand("owner", owner);
    if (expires == null) {
      throw new IllegalArgumentException("an acceptance without expires; a day as 2027-01-31");
    }
    if (metric != null && !METRICS.contains(metric)) {
      throw new IllegalArgumentException(
          "metric is '" + metric + "'; it must be cpu, wall or allocation");
    }
    if (base != null && !base.matches("[0-9a-f]{40}")) {
      throw new IllegalArgumentException("base is '" + base + "'; it must have 40 hex digits");
    }
    if (upToPercent != null && (metric == null || upToPercent.signum() < 0)) {
      throw new IllegalArgumentException(
          "upToPercent is " + upToPercent + "; it must be 0 or more, and have a metric");
    }
    if (upToPercent == null && metric != null) {
      throw new IllegalArgumentException(
          "an acceptance of " + metric + " without upToPercent: " + benchmark);
    }
  }

  private static void demand(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("an acceptance without " + name);
    }
  }

  boolean expired(LocalDate today) {
    return today.isAfter(expires);
  }

  /**
   * True where it speaks of this verdict, whatever the day.
   *
   * @param commit of the base; null where it has none
   * @param change one of those that the verdict tells: each has to be covered for itself
   */
  boolean covers(String inModule, String commit, BenchVerdict verdict, BenchChange change) {
    return benchmark.equals(verdict.id())
        && (module == null || module.equals(inModule))
        && (base == null || base.equals(commit))
        && (metric == null ? verdict.verdict() == Verdict.GONE : slower(verdict, change));
  }

  /** A broken budget has no percentage, and nothing covers it. */
  private boolean slower(BenchVerdict verdict, BenchChange change) {
    return verdict.verdict() == Verdict.REGRESSED
        && metric.equals(change.metric())
        && change.changePercent() != null
        && change.changePercent().compareTo(upToPercent) <= 0;
  }

  /** Who, until when and why, in one line. */
  String words() {
    return owner + ", until " + expires + ": " + reason;
  }

  /** What is accepted, in one line. */
  public String subject() {
    String bound = upToPercent == null ? "" : " up to +" + upToPercent.toPlainString() + " %";
    String what = metric == null ? "may be gone" : metric.toLowerCase(Locale.ROOT) + bound;
    return benchmark + " (" + what + ")";
  }
}
