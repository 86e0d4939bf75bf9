package io.github.gatehouse.gate.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
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

  static CompilerSettings of(MavenSession session, MavenProject project) {
    Optional<Xpp3Dom> block =
        Optional.ofNullable(project.getPlugin(KEY))
            .map(Plugin::getConfiguration)
            .map(Xpp3Dom.class::cast);
    return new CompilerSettings(
        setting(session, project, block, "release"),
        setting(session, project, block, "source"),
        setting(session, project, block, "target"),
        Optional.of(setting(session, project, block, "encoding"))
            .filter(value -> !value.isEmpty())
            .orElse(project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8")),
        block.map(CompilerSettings::arguments).orElse(List.of()));
  }

  private static String setting(
      MavenSession session, MavenProject project, Optional<Xpp3Dom> block, String name) {
    String configured =
        block.map(one -> one.getChild(name)).map(Xpp3Dom::getValue).map(String::strip).orElse("");
    String property = "maven.compiler." + name;
    return configured.isEmpty()
        ? session
            .getUserProperties()
            .getProperty(property, project.getProperties().getProperty(property, ""))
        : configured;
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
    if (sources.stream().anyMatch(file -> file.endsWith("module-info.java"))) {
      options.addAll(List.of("--module-path", String.join(java.io.File.pathSeparator, classPath)));
    }
    return options;
  }
}
