package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.LintRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<Path> main = JavaSources.in(project.getCompileSourceRoots());
    main.removeIf(file -> file.endsWith("module-info.java") && settings.beforeModules());
    List<Path> test = JavaSources.in(project.getTestCompileSourceRoots());
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

  private static List<Path> paths(List<String> elements, List<String> leftOut) {
    List<String> kept = new ArrayList<>(elements);
    kept.removeAll(leftOut);
    return kept.stream().map(Path::of).toList();
  }
}
