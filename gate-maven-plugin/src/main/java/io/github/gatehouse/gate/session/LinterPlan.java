package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.lint.report.LintReport;
import io.github.gatehouse.gate.observe.Phases;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * What a project itself does with one linter.
 *
 * @param report the linter
 * @param goal that its executions name; the one that judges where none names any
 * @param bound executions with that goal
 * @param declared true where the plugin is in the build
 */
public record LinterPlan(
    LintReport report, String goal, List<PluginExecution> bound, boolean declared) {
  private static final String COMMAND_LINE = "default-cli";

  /** The plan of one project. */
  public static LinterPlan of(MavenProject project, LintReport report) {
    Plugin plugin = project.getPlugin(report.plugin());
    List<PluginExecution> all = plugin == null ? List.of() : plugin.getExecutions();
    for (String goal : report.goals()) {
      List<PluginExecution> bound =
          all.stream().filter(execution -> execution.getGoals().contains(goal)).toList();
      if (!bound.isEmpty()) {
        return new LinterPlan(report, goal, bound, true);
      }
    }
    return new LinterPlan(report, report.goals().get(0), List.of(), plugin != null);
  }

  /** True where Maven runs it anyway in a build that was asked for some phases and goals. */
  public boolean runs(Phases phases) {
    return bound.stream().map(this::phase).anyMatch(phases::reach)
        || phases.goals().stream().anyMatch(this::names);
  }

  private String phase(PluginExecution execution) {
    boolean judges = goal.equals(report.goals().get(0));
    return Optional.ofNullable(execution.getPhase()).orElse(judges ? "verify" : "none");
  }

  /** True of {@code prefix:goal} and of the plugin's whole name. */
  private boolean names(String asked) {
    String artifact = report.plugin().replaceFirst("^.*:", "");
    String prefix = artifact.replaceFirst("^maven-(.*)-plugin$", "$1").replace("-maven-plugin", "");
    String[] parts = asked.replaceFirst("@.*", "").split(":");
    boolean plugin = parts[0].equals(prefix) || (parts.length > 2 && parts[1].equals(artifact));
    return plugin && report.goals().contains(parts[parts.length - 1]);
  }

  /**
   * The executions that the gate runs for the project; none where it does not have the linter.
   * Where no execution names the linter, it is run as from a command line, unless the plugin is
   * there for another one.
   */
  public List<String> executions() {
    if (!bound.isEmpty()) {
      return bound.stream().map(PluginExecution::getId).toList();
    }
    return declared && report != LintReport.CPD ? List.of(COMMAND_LINE) : List.of();
  }
}
