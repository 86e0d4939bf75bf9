package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.freshness.Fetching;
import io.github.gatehouse.gate.freshness.FreshnessGate;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.Gate;
import java.time.Duration;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Measures whether the base branch is an ancestor of HEAD, and what merging it would come to. */
@Mojo(name = "freshness", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class FreshnessMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.freshness.skip", defaultValue = "false")
  private boolean skip;

  /** Fetches the base branch first, unless Maven is offline; by default nothing is fetched. */
  @Parameter(property = "gate.freshness.fetch", defaultValue = "false")
  private boolean fetch;

  /** Seconds after which a fetch is given up: one minute. */
  @Parameter(property = "gate.freshness.fetchSeconds", defaultValue = "60")
  private int fetchSeconds;

  /** Age of the last fetch above which the base counts as unknown, such as 36h: a week, or none. */
  @Parameter(property = "gate.freshness.maxFetchAge", defaultValue = "7d")
  private String maxFetchAge;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.FRESHNESS, session, project, getLog());
    turn.take(skip, () -> gate(turn.facts()).measure(turn.facts().checkout()));
  }

  private FreshnessGate gate(SessionFacts facts) {
    Fetching fetching =
        new Fetching(
            fetch,
            session.isOffline(),
            Duration.ofSeconds(fetchSeconds),
            Fetching.age(maxFetchAge));
    return new FreshnessGate(
        facts.git(), facts.gitClone(), facts.baseBranch(), fetching, facts.now());
  }
}
