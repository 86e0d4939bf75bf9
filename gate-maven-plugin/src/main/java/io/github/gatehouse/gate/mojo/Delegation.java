package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.session.MojoSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Goals of plugins that the project declares, run as the project itself would run them: in the
 * project's version, with the configuration of the project's execution.
 *
 * @param session of the build, standing at the project
 * @param project the module
 * @param lifecycle Maven's own
 * @param plugins Maven's own
 */
record Delegation(
    MavenSession session,
    MavenProject project,
    LifecycleExecutor lifecycle,
    BuildPluginManager plugins) {
  /** The execution that Maven takes for a goal of the command line. */
  static final String COMMAND_LINE = "default-cli";

  /**
   * One goal that ran.
   *
   * @param mojo the goal with its configuration
   * @param startedOn when it, or what it has run before itself, began
   * @param settings its parameters, evaluated, those with a value
   * @param failure what it said when it failed; empty where it succeeded
   */
  record Run(
      MojoExecution mojo,
      Instant startedOn,
      Map<String, String> settings,
      Optional<String> failure) {}

  /** True where the project, or a parent of it, has the plugin in its build. */
  boolean declares(String plugin) {
    return project.getPlugin(plugin) != null;
  }

  /**
   * The ids of the executions that a goal is to be run with: those that name the goal; where none
   * does, those that name the next of the goals, since their configuration is the only one there
   * is; else what a command line would use.
   *
   * @param plugin {@code groupId:artifactId}
   * @param goals the goal, then others that share its configuration
   */
  List<String> executions(String plugin, String... goals) {
    Plugin declared = project.getPlugin(plugin);
    List<PluginExecution> all = declared == null ? List.of() : declared.getExecutions();
    for (String goal : goals) {
      List<String> ids =
          all.stream()
              .filter(execution -> execution.getGoals().contains(goal))
              .map(PluginExecution::getId)
              .toList();
      if (!ids.isEmpty()) {
        return ids;
      }
    }
    return List.of(COMMAND_LINE);
  }

  /**
   * A goal with the configuration of one execution, ready to run.
   *
   * @param plugin {@code groupId:artifactId}
   * @param execution its id; the plugin's own configuration counts where it has no such execution
   * @throws Exception if Maven cannot find or load the plugin
   */
  MojoExecution plan(String plugin, String goal, String execution) throws Exception {
    String task = plugin + ":" + goal + "@" + execution;
    List<MojoExecution> plan = lifecycle.calculateExecutionPlan(session, task).getMojoExecutions();
    return plan.get(plan.size() - 1);
  }

  /**
   * Runs a goal, after the goals that it has Maven run before itself.
   *
   * @throws Exception if Maven could not run it at all; that it failed is no exception here
   */
  Run run(MojoExecution mojo) throws Exception {
    Instant startedOn = Instant.now();
    Map<String, String> settings = MojoSettings.of(session, mojo);
    try {
      for (MojoExecution before : forked(mojo)) {
        plugins.executeMojo(session, before);
      }
      plugins.executeMojo(session, mojo);
      return new Run(mojo, startedOn, settings, Optional.empty());
    } catch (AbstractMojoExecutionException e) {
      // Which of the two kinds of exception it is says nothing: Spotless' violations come as one
      // that says the goal could not run.
      return new Run(mojo, startedOn, settings, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** The plan holds them, and nobody but the lifecycle would run them. */
  private List<MojoExecution> forked(MojoExecution mojo) {
    String key =
        String.join(":", project.getGroupId(), project.getArtifactId(), project.getVersion());
    List<MojoExecution> all = new ArrayList<>();
    for (MojoExecution one : mojo.getForkedExecutions().getOrDefault(key, List.of())) {
      all.addAll(forked(one));
      all.add(one);
    }
    return all;
  }
}
