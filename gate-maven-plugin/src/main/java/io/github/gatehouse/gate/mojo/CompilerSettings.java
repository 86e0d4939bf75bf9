package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the project tells its compiler, as far as it changes what compiles.
 *
 * @param release empty where none is set
 * @param source empty where none is set
 * @param target empty where none is set
 * @param encoding of the sources
 * @param arguments compiler arguments that open modules or switch on preview features
 */
record CompilerSettings(
    String release, String source, String target, String encoding, List<String> arguments) {
  private static final String KEY = "org.apache.maven.plugins:maven-compiler-plugin";

  /** The executions of a goal of the compiler, the default one first. */
  static List<String> executions(MavenProject project, String goal) {
    List<String> ids = new ArrayList<>(List.of("default-" + goal));
    Plugin plugin = project.getPlugin(KEY);
    if (plugin != null) {
      for (PluginExecution execution : plugin.getExecutions()) {
        if (execution.getGoals().contains(goal) && !ids.contains(execution.getId())) {
          ids.add(execution.getId());
        }
      }
    }
    return ids;
  }

  /** What one execution of {@code compile} or {@code testCompile} is told. */
  static CompilerSettings of(
      MavenSession session, MavenProject project, String goal, String execution) {
    Optional<Xpp3Dom> block = block(project, execution);
    boolean test = goal.equals("testCompile");
    String encoding = setting(session, project, block, false, "encoding");
    return new CompilerSettings(
        setting(session, project, block, test, "release"),
        setting(session, project, block, test, "source"),
        setting(session, project, block, test, "target"),
        encoding.isEmpty()
            ? project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8")
            : encoding,
        block.isPresent() ? arguments(block.get()) : List.of());
  }

  /** The configuration of the execution, which holds the plugin's too. */
  static Optional<Xpp3Dom> block(MavenProject project, String id) {
    Plugin plugin = project.getPlugin(KEY);
    if (plugin == null) {
      return Optional.empty();
    }
    PluginExecution execution = plugin.getExecutionsAsMap().get(id);
    Object own = execution == null ? null : execution.getConfiguration();
    return Optional.ofNullable((Xpp3Dom) (own == null ? plugin.getConfiguration() : own));
  }

  private static String setting(
      MavenSession session,
      MavenProject project,
      Optional<Xpp3Dom> block,
      boolean test,
      String name) {
    String special = test ? setting(session, project, block, testName(name)) : "";
    return special.isEmpty() ? setting(session, project, block, name) : special;
  }

  private static String testName(String name) {
    return "test" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String setting(
      MavenSession session, MavenProject project, Optional<Xpp3Dom> block, String name) {
    Xpp3Dom child = block.isPresent() ? block.get().getChild(name) : null;
    if (child != null) {
      // An empty element takes back what a parent sets, the property included.
      String value = child.getValue() == null ? "" : child.getValue().strip();
      if (!value.startsWith("${")) {
        return value;
      }
    }
    String property = "maven.compiler." + name;
    String otherwise = project.getProperties().getProperty(property, "");
    return session.getUserProperties().getProperty(property, otherwise);
  }

  private static List<String> arguments(Xpp3Dom block) {
    Xpp3Dom list = block.getChild("compilerArgs");
    List<String> kept = new ArrayList<>();
    Xpp3Dom[] all = list == null ? new Xpp3Dom[0] : list.getChildren();
    for (int i = 0; i < all.length; i++) {
      String value = Optional.ofNullable(all[i].getValue()).orElse("").strip();
      if (value.matches("--(add-(modules|exports|reads|opens)|enable-preview).*")) {
        kept.add(value);
        if (value.matches("--add-\\w+") && i + 1 < all.length) {
          kept.add(all[++i].getValue().strip());
        }
      }
    }
    return kept;
  }

  /** True where the language level knows no modules: their descriptors are compiled elsewhere. */
  boolean beforeModules() {
    return (release.isEmpty() ? source : release).matches("1\\.[5-8]|[5-8]");
  }

  /** Options of javac; a module's own sources see their dependencies on the module path too. */
  List<String> options(List<Path> sources, List<String> classPath) {
    List<String> options = new ArrayList<>();
    if (!release.isEmpty()) {
      options.addAll(List.of("--release", release));
    } else {
      if (!source.isEmpty()) {
        options.addAll(List.of("-source", source));
      }
      if (!target.isEmpty()) {
        options.addAll(List.of("-target", target));
      }
    }
    options.addAll(arguments);
    for (Path file : sources) {
      if (file.endsWith("module-info.java")) {
        options.addAll(List.of("--module-path", String.join(File.pathSeparator, classPath)));
        return options;
      }
    }
    return options;
  }
}
