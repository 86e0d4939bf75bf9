package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.MojoSettings;
import io.github.gatehouse.gate.session.SessionDigests;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.AnyGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What every gate's measurement depends on: plugin and jars, Java, Maven, platform, profiles. */
final class CommonInputs {
  private static final List<String> JAVA_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /** Parameters that are Maven's own objects, not settings. */
  private static final Set<String> OBJECTS =
      Set.of("${session}", "${project}", "${plugin}", "${mojoExecution}", "${reactorProjects}");

  private CommonInputs() {}

  static ReuseInputs of(
      AnyGate gate, MavenProject owner, PluginDescriptor plugin, SessionFacts facts)
      throws IOException {
    Path base = ModuleDirectory.of(owner);
    ReuseInputs inputs =
        new ReuseInputs(
            gate.id(), SessionFacts.id(owner), facts.directory(), base, SessionDigests.of(facts));
    inputs.value("plugin", plugin.getId()).classPath("tools", jars(plugin));
    inputs.java(System.getProperties());
    JAVA_OPTIONS.forEach(
        name -> inputs.item("environment", name, facts.environment(name).orElse("")));
    inputs.value("maven", facts.maven().replaceFirst("\\..*", ""));
    inputs.items("profiles", new TreeMap<>(owner.getInjectedProfileIds()));
    return inputs;
  }

  /** The settings of one execution of a goal, defaults and properties included. */
  static Map<String, String> settings(MavenSession session, MojoExecution goal) {
    Map<String, String> plain = MojoSettings.of(session, goal);
    Map<String, String> settings = new TreeMap<>();
    for (Xpp3Dom parameter : goal.getConfiguration().getChildren()) {
      String name = parameter.getName();
      if (!OBJECTS.contains(String.valueOf(parameter.getAttribute("default-value")))) {
        boolean nested = parameter.getChildCount() > 0;
        settings.put(name, nested ? parameter.toString() : plain.getOrDefault(name, ""));
      }
    }
    return settings;
  }

  private static List<Path> jars(PluginDescriptor plugin) {
    return plugin.getArtifacts().stream()
        .map(Artifact::getFile)
        .map(java.io.File::toPath)
        .distinct()
        .toList();
  }
}
