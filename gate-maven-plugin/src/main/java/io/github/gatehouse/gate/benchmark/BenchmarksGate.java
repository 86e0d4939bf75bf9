package io.github.gatehouse.gate.benchmark;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.PerfEvidence;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether every benchmark ran and reported, and what is claimed about overhead holds.
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
    List<BenchOverhead> claims = files.overheads();
    boolean claimsAlone = !surface && files.run().isEmpty() && !claims.isEmpty();
    GateResult run =
        claimsAlone ? new GateResult(List.of(), List.of(), List.of(), List.of()) : ran();
    return claims.isEmpty() ? run : with(run, claims);
  }

  private GateResult with(GateResult run, List<BenchOverhead> claims) throws IOException {
    List<Evidence> evidence = new ArrayList<>(run.evidence());
    List<Finding> findings = new ArrayList<>(run.findings());
    for (BenchOverhead claim : claims) {
      Optional<String> stale = BenchFiles.elsewhere(claim.commit(), claim.tree(), present);
      String again = Goals.mvn("bench:overhead");
      if (stale.isPresent()) {
        evidence.add(new Unmeasured(TOOL, claim.name() + "_overhead: " + stale.get()));
        findings.add(
            GateFinding.BENCHMARKS_STALE.of(stale.get(), claim.name() + "_overhead", again));
      } else {
        evidence.add(claim.evidence());
        findings.addAll(claim.findings(again));
      }
    }
    List<Path> attached = new ArrayList<>(run.reports());
    attached.addAll(files.overheadFiles());
    return new GateResult(evidence, findings, run.tools(), attached);
  }

  private GateResult ran() throws IOException {
    Optional<BenchRun> run = files.run();
    if (run.isEmpty()) {
      return absent(surface, files);
    }
    Optional<String> stale = files.stale(run.get(), present);
    if (stale.isPresent()) {
      return stale(stale.get(), files);
    }
    BenchEvidence said =
        new BenchEvidence(
            run.get(), files.results(), identical(run.get()), baseline(), Goals.mvn("bench:run"));
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

  /** As far as the comparison is of this run. */
  private int identical(BenchRun run) throws IOException {
    return files
        .comparison()
        .filter(it -> it.candidate().resultsSha256().equals(run.resultsSha256()))
        .map(it -> new PerfEvidence(it).identical())
        .orElse(0);
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
