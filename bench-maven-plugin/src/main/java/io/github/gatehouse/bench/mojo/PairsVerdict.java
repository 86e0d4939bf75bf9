package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.ab.AbResults;
import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.report.ReportFile;
import io.github.gatehouse.bench.table.ComparisonTable;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Judges a recording, leaves its files, says what came of it, and fails where that is wanted. */
record PairsVerdict(MavenSession session, Log log, boolean failOnRegression) {
  private static final Set<Verdict> BAD = Set.of(Verdict.REGRESSED, Verdict.BROKEN, Verdict.GONE);

  /**
   * Judges it.
   *
   * @throws IOException if a file cannot be written
   * @throws MojoFailureException if benchmarks regressed, broke or vanished, and that is to fail
   */
  void of(Recording recording) throws IOException, MojoFailureException {
    RunDirectory run = ModuleDirectory.run(session);
    AbResults results = new AbResults(recording, Judge.of(recording));
    String module = session.getCurrentProject().getArtifactId();
    BenchComparison comparison =
        AcceptedVerdicts.of(results.write(run, InstantSource.system()), session, module, log);
    run.write(comparison);
    ComparisonTable.lines(comparison).forEach(log::info);
    comparison.controls().stream()
        .filter(control -> !control.held())
        .forEach(
            control ->
                log.warn("the control '" + control.name() + "' did not hold: " + control.reason()));
    log.info("raw data: " + run.recording());
    log.info("report: " + ReportFile.write(run, Goals.version().orElse(""), log::warn));
    StandaloneReceipt receipt = new StandaloneReceipt(session);
    if (receipt.isDue()) {
      receipt.ofComparison("bench:ab", comparison).forEach(it -> log.info("receipt: " + it));
    }
    List<String> bad =
        comparison.benchmarks().stream()
            .filter(verdict -> BAD.contains(verdict.verdict()) && verdict.accepted() == null)
            .map(verdict -> verdict.verdict() + " " + verdict.id())
            .toList();
    if (failOnRegression && !bad.isEmpty()) {
      throw new MojoFailureException(String.join("\n", bad));
    }
  }
}
