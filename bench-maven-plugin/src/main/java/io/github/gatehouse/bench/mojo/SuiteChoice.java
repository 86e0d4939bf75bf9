package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.builtin.BuiltInQuestions;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.run.Questions;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Decides which suite a module runs. */
final class SuiteChoice {
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
    Material material = new Material(classPaths.builtIn(), Set.of(), List.of());
    return new Suite(name, material, ids, new BuiltInQuestions());
  }

  /** Once for a whole build, and not where another module has benchmarks of its own. */
  private boolean fallsBack() {
    return project.isExecutionRoot()
        && session.getProjects().stream().noneMatch(SuiteChoice::usesJmh);
  }

  /** True where the module may have benchmarks of its own. */
  static boolean usesJmh(MavenProject module) {
    return module.getBasedir() != null
        && (Files.isDirectory(module.getBasedir().toPath().resolve("src/jmh/java"))
            || module.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals("org.openjdk.jmh")));
  }

  private Optional<Suite> own() throws IOException, InterruptedException, MojoExecutionException {
    if (project.getBasedir() == null) {
      return Optional.empty();
    }
    return new OwnBenchmarks(project, classPaths, javaHome)
        .prepare(work)
        .map(it -> new Suite(Suite.PROJECT, it, new OwnIds(it.own()), Questions.none()));
  }
}
