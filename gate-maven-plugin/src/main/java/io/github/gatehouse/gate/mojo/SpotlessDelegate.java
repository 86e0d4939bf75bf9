package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.SpotlessReport;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.MojoSettings;
import io.github.gatehouse.gate.session.SpotlessPlan;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Runs the project's own Spotless with the project's own configuration. */
final class SpotlessDelegate {
  private final MavenSession session;
  private final MavenProject project;
  private final LifecycleExecutor lifecycle;
  private final BuildPluginManager plugins;

  SpotlessDelegate(
      MavenSession session,
      MavenProject project,
      LifecycleExecutor lifecycle,
      BuildPluginManager plugins) {
    this.session = session;
    this.project = project;
    this.lifecycle = lifecycle;
    this.plugins = plugins;
  }

  GateResult check(boolean fix) throws Exception {
    if (fix) {
      plugins.executeMojo(session, mojo("apply"));
    }
    MojoExecution check = mojo("check");
    SpotlessReport report =
        new SpotlessReport(
            project.getBasedir().toPath(), check.getVersion(), !JavaSources.own(project).isEmpty());
    Map<String, String> settings = MojoSettings.of(session, check);
    if (Arrays.asList(settings.get("skip"), settings.get("checkSkip")).contains("true")) {
      return report.skipped();
    }
    Optional<String> failure = Optional.empty();
    try {
      plugins.executeMojo(session, check);
    } catch (AbstractMojoExecutionException e) {
      // Violations come as an exception that says the goal could not run: the text decides.
      failure = Optional.of(String.valueOf(e.getMessage()));
    }
    return report.result(failure);
  }

  private MojoExecution mojo(String goal) throws Exception {
    String task = SpotlessPlan.PLUGIN + ":" + goal + "@gatehouse";
    return lifecycle.calculateExecutionPlan(session, task).getMojoExecutions().get(0);
  }
}
