package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.report.GateReport;
import io.github.gatehouse.gate.report.ReportFiles;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.session.SessionFacts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Renders the receipts on disk as one page for a browser, and as JUnit XML, SARIF and Markdown. */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractMojo {
  private static final String DECISION = "ROUTING-DECISION.md";

  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Leaves the report out. */
  @Parameter(property = "gate.report.skip", defaultValue = "false")
  private boolean skip;

  /** Ids of the gates that must pass; by default all but features, mutation and security. */
  @Parameter(property = "gatehouse.required")
  private List<String> required;

  /** More directories with receipts, for example of other CI jobs; by default none. */
  @Parameter(property = "gatehouse.receipts")
  private List<File> receipts;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("gate:report is skipped");
      return;
    }
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    JudgedReceipts judged = JudgedReceipts.of(session, facts, required, receipts);
    Path directory = facts.directory().resolve("target/gatehouse");
    GateReport report = report(facts, judged, directory);
    try {
      Optional<Path> summary = facts.environment("GITHUB_STEP_SUMMARY").map(Path::of);
      // With a decision there is a summary already, and it says more.
      ReportFiles.write(report, directory, summary.filter(s -> report.decision().isEmpty()));
    } catch (IOException e) {
      throw new MojoExecutionException("the report cannot be written below " + directory, e);
    }
    getLog().info("The report: " + directory.resolve(ReportFiles.PAGE));
  }

  private static GateReport report(SessionFacts facts, JudgedReceipts judged, Path directory) {
    boolean decided = Files.isRegularFile(directory.resolve(DECISION));
    return new GateReport(
        SessionFacts.id(facts.root()),
        OwnVersion.read(),
        facts.checkout(),
        facts.now(),
        judged.gates(),
        judged.modules(),
        decided ? Optional.of(DECISION) : Optional.empty());
  }
}
