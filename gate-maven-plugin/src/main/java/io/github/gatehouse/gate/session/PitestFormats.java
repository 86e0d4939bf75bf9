package io.github.gatehouse.gate.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Has the project's own pitest-maven write the XML that the mutation gate reads, beside what it
 * writes anyway.
 */
public final class PitestFormats {
  private static final String NAME = "outputFormats";
  private static final String READ = "XML";

  /** What PIT writes where nobody says anything. */
  private static final List<String> DEFAULT = List.of("HTML");

  private PitestFormats() {}

  /** In each execution that measures, of each module. */
  static void complete(MavenSession session) {
    for (MavenProject project : session.getProjects()) {
      Plugin plugin = project.getPlugin(PitestPlan.PLUGIN);
      if (plugin != null) {
        plugin.getExecutions().stream()
            .filter(execution -> execution.getGoals().contains(PitestPlan.GOAL))
            .forEach(execution -> complete(execution, session, project));
      }
    }
  }

  private static void complete(
      PluginExecution execution, MavenSession session, MavenProject project) {
    if (execution.getConfiguration() == null) {
      execution.setConfiguration(new Xpp3Dom("configuration"));
    }
    if (execution.getConfiguration() instanceof Xpp3Dom configuration) {
      complete(configuration, session, project);
    }
  }

  /** Adds the format to those of a configuration, where it is not among them. */
  public static void complete(Xpp3Dom configuration, MavenSession session, MavenProject project) {
    List<String> formats = new ArrayList<>(formats(configuration, session, project));
    if (formats.stream().anyMatch(READ::equalsIgnoreCase)) {
      return;
    }
    formats.add(READ);
    for (int i = configuration.getChildCount() - 1; i >= 0; i--) {
      if (configuration.getChild(i).getName().equals(NAME)) {
        configuration.removeChild(i);
      }
    }
    Xpp3Dom list = new Xpp3Dom(NAME);
    formats.forEach(format -> list.addChild(member(format)));
    configuration.addChild(list);
  }

  private static Xpp3Dom member(String format) {
    Xpp3Dom member = new Xpp3Dom("format");
    member.setValue(format);
    return member;
  }

  /** As the POM lists them, or in one text, or as a property gives them. */
  private static List<String> formats(
      Xpp3Dom configuration, MavenSession session, MavenProject project) {
    Xpp3Dom list = configuration.getChild(NAME);
    if (list != null && list.getChildCount() > 0) {
      return Arrays.stream(list.getChildren())
          .map(Xpp3Dom::getValue)
          .filter(Objects::nonNull)
          .map(String::strip)
          .toList();
    }
    String text = list == null ? null : list.getValue();
    if (text == null || text.isBlank() || text.startsWith("${")) {
      text = property(session.getUserProperties(), project.getProperties()).orElse(null);
    }
    return text == null ? DEFAULT : Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static Optional<String> property(Properties user, Properties project) {
    return Optional.ofNullable(user.getProperty(NAME))
        .or(() -> Optional.ofNullable(project.getProperty(NAME)));
  }
}
