package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.LintRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The sources of a module as its compiler sees them: main code, then tests. */
final class LintSources {
  private LintSources() {}

  static List<LintRequest> of(MavenSession session, MavenProject project)
      throws IOException, DependencyResolutionRequiredException {
    CompilerSettings settings = CompilerSettings.of(session, project, "compile");
    CompilerSettings testSettings = CompilerSettings.of(session, project, "testCompile");
    List<Path> main = compiled(project, "compile", project.getCompileSourceRoots());
    main.removeIf(file -> file.endsWith("module-info.java") && settings.beforeModules());
    List<Path> test = compiled(project, "testCompile", project.getTestCompileSourceRoots());
    test.removeIf(file -> file.endsWith("module-info.java"));
    String encoding = settings.encoding();
    return List.of(
        new LintRequest(
            main,
            paths(
                project.getCompileClasspathElements(),
                List.of(project.getBuild().getOutputDirectory())),
            settings.options(main, project.getCompileClasspathElements()),
            encoding),
        // Tests are examined on the class path also where the module has a descriptor.
        new LintRequest(
            test,
            paths(project.getTestClasspathElements(), List.of()),
            testSettings.options(List.of(), List.of()),
            encoding));
  }

  /** What the compiler says it was given; only it knows what the project leaves out. */
  private static List<Path> compiled(MavenProject project, String goal, List<String> roots)
      throws IOException {
    Path list =
        Path.of(project.getBuild().getDirectory(), "maven-status/maven-compiler-plugin")
            .resolve(goal)
            .resolve("default-" + goal)
            .resolve("inputFiles.lst");
    List<Path> all = JavaSources.in(roots);
    if (Files.isRegularFile(list)) {
      Set<String> given = Set.copyOf(Files.readAllLines(list));
      all.removeIf(file -> !given.contains(file.toString()));
    }
    return all;
  }

  private static List<Path> paths(List<String> elements, List<String> leftOut) {
    List<String> kept = new ArrayList<>(elements);
    kept.removeAll(leftOut);
    return kept.stream().map(Path::of).toList();
  }
}
