package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.builtin.BuiltInQuestions;
import io.github.gatehouse.bench.discovery.Harness;
import io.github.gatehouse.bench.discovery.HarnessRequest;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.run.Questions;
import io.github.gatehouse.bench.run.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Decides which suite a module runs. */
final class SuiteChoice {
  private static final Duration TOOL_LIMIT = Duration.ofMinutes(5);

  private final MavenSession session;
  private final MavenProject project;
  private final ClassPaths classPaths;
  private final JavaHome javaHome;
  private final Path work;

  SuiteChoice(
      MavenSession session,
      MavenProject project,
      ClassPaths classPaths,
      JavaHome javaHome,
      Path work) {
    this.session = session;
    this.project = project;
    this.classPaths = classPaths;
    this.javaHome = javaHome;
    this.work = work;
  }

  /**
   * The suite that a word stands for; empty where there is nothing to run.
   *
   * @param wanted {@code auto}, {@code project}, {@code built-in} or {@code kernels}
   */
  Optional<Suite> choose(String wanted)
      throws IOException, InterruptedException, MojoExecutionException {
    switch (wanted) {
      case Suite.PROJECT:
        return own();
      case Suite.BUILT_IN:
        return Optional.of(builtIn());
      case Suite.KERNELS:
        return Optional.of(suite(Suite.KERNELS, SuiteIds.KERNELS));
      case "auto":
        Optional<Suite> own = own();
        return own.isPresent() || !fallsBack() ? own : Optional.of(builtIn());
      default:
        throw new IllegalArgumentException(
            "bench.suite is '" + wanted + "'; it must be auto, project, built-in or kernels");
    }
  }

  private Suite builtIn() throws MojoExecutionException {
    return suite(Suite.BUILT_IN, SuiteIds.BUILT_IN);
  }

  private Suite suite(String name, SuiteIds ids) throws MojoExecutionException {
    return new Suite(name, classPaths.builtIn(), ids, new BuiltInQuestions());
  }

  /** Once for a whole build, and not where another module has benchmarks of its own. */
  private boolean fallsBack() {
    return project.isExecutionRoot()
        && session.getProjects().stream().noneMatch(SuiteChoice::usesJmh);
  }

  private static boolean usesJmh(MavenProject module) {
    return module.getBasedir() != null
        && (Files.isDirectory(module.getBasedir().toPath().resolve("src/jmh/java"))
            || module.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals("org.openjdk.jmh")));
  }

  private Optional<Suite> own() throws IOException, InterruptedException, MojoExecutionException {
    if (project.getBasedir() == null) {
      return Optional.empty();
    }
    Path base = project.getBasedir().toPath();
    HarnessRequest request =
        new HarnessRequest(
            base.resolve("src/jmh/java"),
            base.resolve("src/jmh/resources"),
            List.of(
                Path.of(project.getBuild().getTestOutputDirectory()),
                Path.of(project.getBuild().getOutputDirectory())),
            classPaths.project(project, testClassPath()),
            work);
    JdkCommand tools = new JdkCommand(javaHome, work, TOOL_LIMIT);
    List<Path> own = new ArrayList<>(request.classes());
    own.add(Harness.compiled(work));
    return Harness.prepare(request, tools)
        .map(path -> new Suite(Suite.PROJECT, path, new OwnIds(own), Questions.none()));
  }

  private List<String> testClassPath() throws MojoExecutionException {
    try {
      return project.getTestClasspathElements();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the test class path is not resolved", e);
    }
  }
}
