package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.Phases;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** What a project itself does with PIT. */
public enum PitestPlan {
  /** It has no pitest-maven. */
  ABSENT,
  /** It has pitest-maven and does not run it in this build. */
  DECLARED,
  /** It runs in this build: there is nothing to add, only to read. */
  RUNS;

  /** Group and artifact of the plugin. */
  public static final String PLUGIN = "org.pitest:pitest-maven";

  /** The goal that measures. */
  public static final String GOAL = "mutationCoverage";

  /** The plan of one project in a build that was asked for some phases. */
  public static PitestPlan of(MavenProject project, Phases phases) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) {
      return ABSENT;
    }
    boolean runs =
        plugin.getExecutions().stream()
            .filter(execution -> execution.getGoals().contains(GOAL))
            .map(PitestPlan::phase)
            .anyMatch(phases::reach);
    return runs ? RUNS : DECLARED;
  }

  private static String phase(PluginExecution execution) {
    return Optional.ofNullable(execution.getPhase()).orElse("verify");
  }
}
