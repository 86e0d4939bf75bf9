package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.ErrorProne;
import io.github.gatehouse.gate.lint.LintRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The sources of a module as its compiler sees them: main code, then tests. */
final class LintSources {
  private LintSources() {}

  static List<LintRequest> of(
      MavenSession session, MavenProject project, Optional<ErrorProne> errorProne)
      throws IOException, DependencyResolutionRequiredException {
    List<LintRequest> requests = new ArrayList<>();
    for (String id : CompilerSettings.executions(project, "compile")) {
      requests.add(main(session, project, id, errorProne));
    }
    for (String id : CompilerSettings.executions(project, "testCompile")) {
      requests.add(test(session, project, id, errorProne));
    }
    return requests;
  }

  private static LintRequest main(
      MavenSession session, MavenProject project, String id, Optional<ErrorProne> errorProne)
      throws IOException, DependencyResolutionRequiredException {
    CompilerSettings settings = CompilerSettings.of(session, project, "compile", id);
    List<Path> files = compiled(project, "compile", id, project.getCompileSourceRoots());
    files.removeIf(file -> file.endsWith("module-info.java") && settings.beforeModules());
    List<String> classPath = project.getCompileClasspathElements();
    // What one execution compiles, those after it build upon.
    boolean first = id.startsWith("default-");
    List<String> own = first ? List.of(project.getBuild().getOutputDirectory()) : List.of();
    return new LintRequest(
        files,
        paths(classPath, own),
        settings.options(files, classPath),
        settings.encoding(),
        errorProne);
  }

  private static LintRequest test(
      MavenSession session, MavenProject project, String id, Optional<ErrorProne> errorProne)
      throws IOException, DependencyResolutionRequiredException {
    CompilerSettings settings = CompilerSettings.of(session, project, "testCompile", id);
    List<Path> files = compiled(project, "testCompile", id, project.getTestCompileSourceRoots());
    // Tests are examined on the class path also where the module has a descriptor.
    files.removeIf(file -> file.endsWith("module-info.java"));
    return new LintRequest(
        files,
        paths(project.getTestClasspathElements(), List.of()),
        settings.options(List.of(), List.of()),
        settings.encoding(),
        errorProne);
  }

  /** What the compiler says it was given; only it knows what the project leaves out. */
  private static List<Path> compiled(
      MavenProject project, String goal, String id, List<String> roots) throws IOException {
    Path list =
        Path.of(project.getBuild().getDirectory(), "maven-status/maven-compiler-plugin")
            .resolve(goal)
            .resolve(id)
            .resolve("inputFiles.lst");
    boolean listed = Files.isRegularFile(list);
    List<Path> all = listed || id.startsWith("default-") ? JavaSources.in(roots) : List.of();
    if (!listed) {
      return new ArrayList<>(all);
    }
    Set<String> given = Set.copyOf(Files.readAllLines(list));
    all.removeIf(file -> !given.contains(file.toString()));
    return all;
  }

  private static List<Path> paths(List<String> elements, List<String> leftOut) {
    List<String> kept = new ArrayList<>(elements);
    kept.removeAll(leftOut);
    return kept.stream().map(Path::of).toList();
  }
}
