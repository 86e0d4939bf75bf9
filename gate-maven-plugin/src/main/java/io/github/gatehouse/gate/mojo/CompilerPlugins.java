package io.github.gatehouse.gate.mojo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the project's compiler is told of Error Prone.
 *
 * @param flags such as {@code -Xep:DeadException:ERROR}
 * @param paths {@code groupId:artifactId:version} of Error Prone and what plugs into it
 */
record CompilerPlugins(List<String> flags, List<String> paths) {
  private static final String PLUGIN = "-Xplugin:ErrorProne";

  /** Empty where the compiler of the main code does not run Error Prone. */
  static Optional<CompilerPlugins> errorProne(MavenProject project) {
    return CompilerSettings.block(project, "default-compile")
        .flatMap(
            block ->
                arguments(block)
                    .map(argument -> argument.strip().replaceAll("\\s+", " "))
                    .filter(argument -> argument.startsWith(PLUGIN))
                    .findFirst()
                    .map(argument -> new CompilerPlugins(flags(argument), paths(block, project))));
  }

  private static Stream<String> arguments(Xpp3Dom block) {
    return children(block, "compilerArgs").map(Xpp3Dom::getValue).filter(value -> value != null);
  }

  private static List<String> flags(String argument) {
    return Arrays.stream(argument.substring(PLUGIN.length()).split(" "))
        .filter(flag -> !flag.isEmpty())
        .toList();
  }

  private static List<String> paths(Xpp3Dom block, MavenProject project) {
    List<String> paths = new ArrayList<>();
    children(block, "annotationProcessorPaths")
        .forEach(
            path -> {
              String key = text(path, "groupId") + ":" + text(path, "artifactId");
              String version = text(path, "version");
              paths.add(key + ":" + (version.isEmpty() ? managed(project, key) : version));
            });
    return paths;
  }

  private static Stream<Xpp3Dom> children(Xpp3Dom block, String name) {
    Xpp3Dom list = block.getChild(name);
    return list == null ? Stream.empty() : Arrays.stream(list.getChildren());
  }

  private static String text(Xpp3Dom block, String name) {
    Xpp3Dom child = block.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }

  private static String managed(MavenProject project, String key) {
    DependencyManagement management = project.getDependencyManagement();
    List<Dependency> all = management == null ? List.of() : management.getDependencies();
    return all.stream()
        .filter(one -> one.getManagementKey().equals(key + ":jar"))
        .map(Dependency::getVersion)
        .findFirst()
        .orElse("");
  }
}
