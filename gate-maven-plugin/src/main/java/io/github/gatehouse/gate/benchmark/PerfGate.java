package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a benchmark became slower than its baseline.
 *
 * @param files what was left on disk
 * @param surface true where the module has benchmarks
 * @param present commit and tree now; empty outside git
 */
public record PerfGate(BenchFiles files, boolean surface, Optional<Subject> present) {
  private static final String TOOL = "jmh";
  private static final int SHOWN = 20;
  private static final Set<Verdict> BAD = EnumSet.of(Verdict.REGRESSED, Verdict.BROKEN);
  private static final Set<Verdict> GOOD = EnumSet.of(Verdict.CLEARED, Verdict.IMPROVED);

  /**
   * Judges.
   *
   * @throws IOException if a file cannot be read
   */
  public GateResult measure() throws IOException {
    Optional<BenchRun> run = files.run();
    if (run.isEmpty()) {
      return BenchmarksGate.absent(surface, files);
    }
    Optional<String> stale = files.stale(run.get(), present);
    if (stale.isPresent()) {
      return BenchmarksGate.stale(stale.get(), files);
    }
    Optional<BenchComparison> comparison = files.comparison();
    if (comparison.isEmpty()) {
      return GateResult.unmeasured(TOOL, noBaseline());
    }
    if (!comparison.get().candidate().resultsSha256().equals(run.get().resultsSha256())) {
      return BenchmarksGate.stale("stale: the comparison is of another run", files);
    }
    return judged(comparison.get());
  }

  private static Finding noBaseline() {
    return GateFinding.PERF_NO_BASELINE.of(
        "no baseline",
        "comparison.json",
        "on the base branch "
            + Goals.mvn("bench:run", "bench:save")
            + "; here "
            + Goals.mvn("bench:compare"));
  }

  private GateResult judged(BenchComparison comparison) {
    SortedMap<String, Integer> verdicts = new TreeMap<>();
    comparison.benchmarks().forEach(one -> verdicts.merge(one.verdict().name(), 1, Integer::sum));
    Optional<BenchVerdict> worst =
        comparison.benchmarks().stream()
            .filter(one -> bound(one) != null)
            .max(
                Comparator.comparing((BenchVerdict one) -> BAD.contains(one.verdict()))
                    .thenComparing(PerfGate::bound));
    PerfComparison evidence =
        new PerfComparison(
            TOOL,
            Basis.MEASURED,
            verdicts,
            worst.map(BenchVerdict::changePercent).orElse(null),
            worst.map(PerfGate::bound).orElse(null),
            comparison.confidencePercent(),
            detectable(comparison),
            comparison.baseline().resultsSha256(),
            comparison.candidate().resultsSha256(),
            comparison.baseline().quick() || comparison.candidate().quick());
    return GateResult.of(evidence, findings(comparison))
        .with(List.of(files.resultsFile(), files.comparisonFile()));
  }

  /** The bound that a verdict rests on: the lower one where it regressed. */
  private static BigDecimal bound(BenchVerdict one) {
    return one.verdict() == Verdict.REGRESSED ? one.lowPercent() : one.highPercent();
  }

  private static BigDecimal detectable(BenchComparison comparison) {
    return comparison.benchmarks().stream()
        .map(BenchVerdict::detectablePercent)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Finding> findings(BenchComparison comparison) {
    List<Finding> findings = new ArrayList<>();
    for (BenchVerdict one : comparison.benchmarks()) {
      if (BAD.contains(one.verdict()) && findings.size() < SHOWN) {
        findings.add(GateFinding.PERF_REGRESSED.of(what(one), one.id(), fix(one)));
      }
    }
    for (BenchVerdict one : comparison.benchmarks()) {
      boolean decided = BAD.contains(one.verdict()) || GOOD.contains(one.verdict());
      if (!decided && findings.size() < SHOWN) {
        findings.add(
            GateFinding.PERF_UNDECIDED.of(
                what(one), one.id(), Goals.mvn("bench:run", "bench:compare")));
      }
    }
    return findings;
  }

  private static String what(BenchVerdict one) {
    String verdict = one.verdict().name().toLowerCase(java.util.Locale.ROOT);
    if (one.reason() != null && !one.reason().isBlank()) {
      return verdict + ": " + one.reason();
    }
    return one.changePercent() == null
        ? verdict
        : verdict
            + ": "
            + one.changePercent().toPlainString()
            + "% ["
            + one.lowPercent()
            + ", "
            + one.highPercent()
            + "]";
  }

  private static String fix(BenchVerdict one) {
    return Goals.mvn("bench:run", "bench:compare") + " -Dbench.include='" + one.id() + "'";
  }
}
