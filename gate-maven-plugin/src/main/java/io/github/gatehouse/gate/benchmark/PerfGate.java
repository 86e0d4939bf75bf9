package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.PerfEvidence;
import io.github.gatehouse.receipts.bench.PerfFindings;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a benchmark became slower than its baseline.
 *
 * @param files what was left on disk
 * @param surface true where the module has benchmarks
 * @param present commit and tree now; empty outside git
 */
public record PerfGate(BenchFiles files, boolean surface, Optional<Subject> present) {
  private static final String TOOL = "jmh";

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
        Goals.mvn("bench:ab")
            + "; or on the base branch "
            + Goals.mvn("bench:run", "bench:save")
            + "; here "
            + Goals.mvn("bench:compare"));
  }

  private GateResult judged(BenchComparison comparison) {
    PerfEvidence said = new PerfEvidence(comparison);
    return GateResult.of(said.evidence(), new PerfFindings(said, Goals::mvn).all())
        .with(List.of(files.resultsFile(), files.comparisonFile()));
  }
}
