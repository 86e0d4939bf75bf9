package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.NotBuiltYet;
import io.github.gatehouse.receipts.model.Gate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Owes the evidence that every profile combination compiles; it is not built yet and says so. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class LintMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.lint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    new GateTurn(Gate.LINT, session, project, getLog()).take(skip, () -> NotBuiltYet.of(Gate.LINT));
  }
}
