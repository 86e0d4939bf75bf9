package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchFailure;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private static final int SHOWN = 20;

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
    Set<String> expected = Set.copyOf(run.get().expected());
    List<BenchFailure> failures =
        run.get().failures().stream().filter(one -> expected.contains(one.id())).toList();
    int failed = (int) failures.stream().map(BenchFailure::id).distinct().count();
    int ok = Math.min(expected.size() - failed, files.results());
    BenchmarkRun evidence =
        new BenchmarkRun(TOOL, Basis.MEASURED, expected.size(), ok, baseline(), run.get().quick());
    return GateResult.of(
            evidence, findings(failures, expected.size() - failed - ok, expected.size()))
        .with(List.of(files.runFile(), files.resultsFile()));
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

  private static List<Finding> findings(List<BenchFailure> failures, int silent, int expected) {
    List<Finding> findings = new ArrayList<>();
    failures.stream()
        .limit(SHOWN)
        .forEach(
            one ->
                findings.add(
                    GateFinding.BENCHMARKS_FAILED.of(
                        one.message(),
                        one.id(),
                        Goals.mvn("bench:run") + " -Dbench.include='" + one.id() + "'")));
    if (silent > 0) {
      findings.add(
          GateFinding.BENCHMARKS_FAILED.of(
              silent + " of " + expected + " benchmarks left no result", "results.json", RUN));
    }
    return findings;
  }
}
