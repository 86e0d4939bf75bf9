package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether every benchmark ran and reported.
 *
 * @param files what was left on disk
 * @param surface true where the module has benchmarks
 * @param present commit and tree now; empty outside git
 */
public record BenchmarksGate(BenchFiles files, boolean surface, Optional<Subject> present) {
  private static final String TOOL = "jmh";
  private static final String RUN = Goals.mvn("bench:run") + ", then mvn verify";

  /**
   * Judges.
   *
   * @throws IOException if a file cannot be read
   */
  public GateResult measure() throws IOException {
    Optional<BenchRun> run = files.run();
    if (run.isEmpty()) {
      return absent(surface, files);
    }
    Optional<String> stale = files.stale(run.get(), present);
    if (stale.isPresent()) {
      return stale(stale.get(), files);
    }
    BenchEvidence said =
        new BenchEvidence(run.get(), files.results(), baseline(), Goals.mvn("bench:run"));
    return new GateResult(
        said.evidence(), said.findings(), List.of(), List.of(files.runFile(), files.resultsFile()));
  }

  static GateResult absent(boolean surface, BenchFiles files) {
    return surface
        ? GateResult.unmeasured(
            TOOL,
            GateFinding.BENCHMARKS_NOT_RUN.of(
                "no benchmark results", files.runFile().getFileName().toString(), RUN))
        : GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no benchmarks");
  }

  static GateResult stale(String why, BenchFiles files) {
    return GateResult.unmeasured(
        TOOL, GateFinding.BENCHMARKS_STALE.of(why, files.runFile().getFileName().toString(), RUN));
  }

  private String baseline() throws IOException {
    Optional<BenchComparison> comparison = files.comparison();
    return comparison
        .map(BenchComparison::baseline)
        .map(
            side ->
                side.commit() == null || side.commit().length() < 7
                    ? side.name()
                    : side.name() + "@" + side.commit().substring(0, 7))
        .orElse("");
  }
}
