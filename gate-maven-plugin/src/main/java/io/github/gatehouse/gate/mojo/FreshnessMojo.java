package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.freshness.FreshnessGate;
import io.github.gatehouse.receipts.git.GitCli;
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

  /** The branch to be up to date with; by default what CI names, the upstream, or origin/HEAD. */
  @Parameter(property = "gate.base")
  private String base;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.FRESHNESS, session, project, getLog());
    FreshnessGate gate =
        new FreshnessGate(
            new GitCli(turn.facts().directory()),
            base == null ? "" : base,
            turn.facts().environment("GITHUB_BASE_REF").orElse(""));
    turn.take(skip, () -> gate.measure(turn.facts().checkout()));
  }
}
