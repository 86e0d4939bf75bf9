package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.freshness.FreshnessGate;
import io.github.gatehouse.receipts.model.Gate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Measures whether the base branch is an ancestor of HEAD; nothing is fetched. */
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

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.FRESHNESS, session, project, getLog());
    FreshnessGate gate = new FreshnessGate(turn.facts().git(), turn.facts().baseBranch());
    turn.take(skip, () -> gate.measure(turn.facts().checkout()));
  }
}
