package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.JavacFork;
import io.github.gatehouse.gate.lint.LintGate;
import io.github.gatehouse.receipts.model.Gate;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Counts the warnings of the compiler with everything switched on, in a JVM of its own. */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class LintMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.lint.skip", defaultValue = "false")
  private boolean skip;

  /** Warnings that are accepted in each module; by default none. */
  @Parameter(property = "gate.lint.allowed", defaultValue = "0")
  private int allowed;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.LINT, session, project, getLog());
    Path ownJar = plugin.getPluginArtifact().getFile().toPath();
    LintGate gate = new LintGate(turn.facts().directory(), allowed);
    KeySource key =
        inputs -> LintKey.of(inputs.value("allowed", allowed), LintSources.of(session, project));
    turn.take(
        skip,
        plugin,
        key,
        () -> gate.measure(new JavacFork(ownJar), LintSources.of(session, project)));
  }
}
