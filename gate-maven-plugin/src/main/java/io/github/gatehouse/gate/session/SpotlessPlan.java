package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.Phases;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** What a project itself does with Spotless. */
public enum SpotlessPlan {
  /** It has no Spotless. */
  ABSENT,
  /** It has Spotless and does not run its check in this build. */
  DECLARED,
  /** Its check runs in this build: there is nothing to add, only to read. */
  RUNS;

  /** Group and artifact of the plugin. */
  public static final String PLUGIN = "com.diffplug.spotless:spotless-maven-plugin";

  /** The plan of one project in a build that was asked for some phases. */
  public static SpotlessPlan of(MavenProject project, Phases phases) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) {
      return ABSENT;
    }
    boolean runs =
        plugin.getExecutions().stream()
            .filter(execution -> execution.getGoals().contains("check"))
            .map(SpotlessPlan::phase)
            .anyMatch(phases::reach);
    return runs ? RUNS : DECLARED;
  }

  private static String phase(PluginExecution execution) {
    return Optional.ofNullable(execution.getPhase()).orElse("verify");
  }
}
