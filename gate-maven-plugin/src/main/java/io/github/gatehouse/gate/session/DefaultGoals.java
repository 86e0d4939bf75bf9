package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.receipts.model.Gate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Binds the goals to their phases where the user has not done so. */
public final class DefaultGoals {
  static final String GROUP = "io.github.gatehouse-maven";
  static final String GATE = "gate-maven-plugin";

  /** Every gate with a goal of its own, and the phase it belongs to. */
  public static final Map<String, String> PHASES = Collections.unmodifiableMap(phases());

  /** Gates that read what is there when a module has ended, whether or not their goals ran. */
  private static final List<String> READ_AT_THE_END = List.of(Gate.BENCHMARKS.id(), Gate.PERF.id());

  private DefaultGoals() {}

  private static Map<String, String> phases() {
    Map<String, String> phases = new LinkedHashMap<>();
    phases.put("freshness", "validate");
    phases.put("format", "validate");
    phases.put("lint", "process-test-classes");
    phases.put("features", "verify");
    phases.put("mutation", "verify");
    phases.put("security", "verify");
    phases.put("benchmarks", "verify");
    phases.put("perf", "verify");
    return phases;
  }

  /**
   * A goal without a turn is not bound: to configure it would cost something, too. Nor is one that
   * has nothing to read but what the observer of a module sees as well.
   */
  static void bind(MavenSession session, SessionFacts facts) {
    Set<Gate> leftOut = Level.leftOut(facts).keySet();
    List<MavenProject> projects = session.getProjects();
    for (MavenProject project : projects) {
      Map<String, String> turns = new LinkedHashMap<>(PHASES);
      for (Gate gate : leftOut) {
        turns.remove(gate.id());
      }
      // The tree is the same for all; combinations are built when nothing else is left.
      if (project != projects.get(0)) {
        turns.remove(Gate.FRESHNESS.id());
      }
      if (project != projects.get(projects.size() - 1)) {
        turns.remove(Gate.FEATURES.id());
      }
      Plugin gates = block(project.getBuild(), GATE);
      if (unbenchmarked(project, gates, facts)) {
        turns.keySet().removeAll(READ_AT_THE_END);
      }
      bind(gates, turns);
      if (own(gates)) {
        bind(gates, Map.of("own", "verify"));
      }
      boolean run = facts.property("gate.run").isPresent();
      if (run && Benchmarked.is(project)) {
        Map<String, String> bench = new LinkedHashMap<>();
        bench.put("run", "integration-test");
        bench.put("compare", "integration-test");
        bind(block(project.getBuild(), "bench-maven-plugin"), bench);
      }
    }
  }

  /** True where nothing but the words "no benchmarks" is expected. */
  private static boolean unbenchmarked(MavenProject project, Plugin gates, SessionFacts facts) {
    boolean skip =
        gates.getConfiguration() instanceof Xpp3Dom configuration
            && configuration.getChild("skip") != null;
    for (String id : READ_AT_THE_END) {
      skip |= told("gate." + id + ".skip", project, facts);
    }
    return !skip && !Benchmarked.is(project);
  }

  private static boolean told(String property, MavenProject project, SessionFacts facts) {
    return facts.property(property).isPresent() || project.getProperties().containsKey(property);
  }

  /** True where there can be gates of the project's own: commands, or jars that bring services. */
  private static boolean own(Plugin gates) {
    boolean commands =
        gates.getConfiguration() instanceof Xpp3Dom configuration
            && configuration.getChild("commands") != null;
    return commands || !gates.getDependencies().isEmpty();
  }

  private static Plugin block(Build build, String artifact) {
    String key = Plugin.constructKey(GROUP, artifact);
    Plugin known = build.getPluginsAsMap().get(key);
    if (known != null) {
      return known;
    }
    Plugin plugin = new Plugin();
    plugin.setGroupId(GROUP);
    plugin.setArtifactId(artifact);
    plugin.setVersion(OwnVersion.read());
    build.addPlugin(plugin);
    build.flushPluginMap();
    return plugin;
  }

  private static void bind(Plugin plugin, Map<String, String> phases) {
    Set<String> declared = new HashSet<>();
    for (PluginExecution execution : plugin.getExecutions()) {
      declared.addAll(execution.getGoals());
    }
    for (Map.Entry<String, String> one : phases.entrySet()) {
      if (!declared.contains(one.getKey())) {
        plugin.addExecution(execution(plugin, one.getKey(), one.getValue()));
      }
    }
    plugin.flushExecutionMap();
  }

  private static PluginExecution execution(Plugin plugin, String goal, String phase) {
    PluginExecution execution = new PluginExecution();
    execution.setId("gatehouse-" + goal);
    execution.setPhase(phase);
    execution.addGoal(goal);
    if (plugin.getConfiguration() instanceof Xpp3Dom configuration) {
      // Maven hands a plugin's configuration down to executions before extensions are asked.
      execution.setConfiguration(new Xpp3Dom(configuration));
    }
    return execution;
  }
}
