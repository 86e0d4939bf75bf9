package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.routing.handoff.OutcomeBook;
import io.github.gatehouse.routing.outcome.Outcome;
import io.github.gatehouse.routing.outcome.OutcomeRecord;
import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Records what became of a decision, and says for each rule how often its decisions held; without a
 * decision it only says so.
 */
@Mojo(name = "outcome", aggregator = true, requiresProject = false, threadSafe = true)
public final class OutcomeMojo extends AbstractMojo {
  /** Directory with the decisions, to which outcomes are added. */
  @Parameter(property = "routing.history", required = true)
  private File history;

  /** Id of the decision whose outcome is recorded; by default nothing is recorded. */
  @Parameter(property = "routing.decision")
  private String decision;

  /** What became of it, one of held, bounced and reverted; needed where a decision is named. */
  @Parameter(property = "routing.outcome")
  private String outcome;

  /** Why, in at most 500 characters; by default nothing is said. */
  @Parameter(property = "routing.reason", defaultValue = "")
  private String reason;

  /** Does nothing at all where true; by default outcomes are recorded and reported. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Gatehouse: outcomes are skipped (routing.skip)");
      return;
    }
    try {
      OutcomeBook book = new OutcomeBook(history.toPath());
      if (decision != null || outcome != null) {
        book.add(asked());
        getLog().info("Gatehouse: " + outcome + " is recorded for decision " + decision);
      }
      book.report().forEach(line -> getLog().info("Gatehouse: " + line));
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("No outcome: " + e.getMessage(), e);
    }
  }

  private OutcomeRecord asked() {
    if (decision == null || outcome == null) {
      throw new IllegalArgumentException(
          "routing.decision and routing.outcome go together."
              + " Fix: -Drouting.decision=<id> -Drouting.outcome=held");
    }
    String why = reason == null ? "" : reason;
    return new OutcomeRecord(
        decision.strip(), Outcome.of(outcome), why, InstantSource.system().instant());
  }
}
