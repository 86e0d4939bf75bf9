package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.report.ReportCheck;
import io.github.gatehouse.bench.verification.Recomputation;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Computes a comparison again from its raw data, and fails where the stored one says anything else.
 */
@Mojo(name = "verify-report", requiresProject = false, threadSafe = true)
public final class VerifyReportMojo extends AbstractMojo {
  /** Verifies nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /** The raw data: a {@code recording.jsonl}; the last one of this module where it is absent. */
  @Parameter(property = "bench.recording")
  private File recording;

  /** The comparison to verify; the last one of this module where it is absent. */
  @Parameter(property = "bench.comparison")
  private File comparison;

  /** A page of {@code bench:report} to verify by the raw data that it carries, and nothing else. */
  @Parameter(property = "bench.report")
  private File report;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("nothing is verified (bench.skip)");
      return;
    }
    try {
      if (report != null) {
        verify(report.toPath());
      } else {
        RunDirectory run = ModuleDirectory.run(session);
        verify(
            recording == null ? run.recording() : recording.toPath(),
            comparison == null ? run.comparison() : comparison.toPath());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void verify(Path page) throws IOException, MojoFailureException {
    Optional<String> difference = ReportCheck.difference(page, Goals.version().orElse(""));
    if (difference.isPresent()) {
      throw new MojoFailureException(
          page + " does not follow from the raw data that it carries:\n" + difference.get());
    }
    getLog().info("all of " + page + " follows from the raw data that it carries");
  }

  private void verify(Path raw, Path judged) throws IOException, MojoFailureException {
    BenchComparison stored =
        CanonicalJson.readLarge(Files.readString(judged), BenchComparison.class);
    Recording measured = RecordingJson.read(raw, getLog()::warn);
    List<String> differences = Recomputation.of(measured, Sha256.of(raw)).differences(stored);
    if (!differences.isEmpty()) {
      throw new MojoFailureException(
          judged
              + " does not follow from "
              + raw
              + ":\n"
              + String.join("\n", differences)
              + "\nOne of the two files was edited, or they are of different runs.");
    }
    stored.benchmarks().stream()
        .filter(verdict -> verdict.accepted() != null)
        .map(BenchVerdict::id)
        .forEach(id -> getLog().info(id + " was accepted by people: see the file of acceptances"));
    getLog().info(stored.benchmarks().size() + " verdicts follow from " + raw);
    getLog()
        .info("this proves how they were judged, not that they were measured: whoever can write");
    getLog()
        .info(
            "both files can make up both. Signatures over receipts tell who measured"
                + " (docs/signing.md)");
  }
}
