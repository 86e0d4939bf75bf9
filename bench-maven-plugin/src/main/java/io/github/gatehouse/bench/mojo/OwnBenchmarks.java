package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.discovery.Harness;
import io.github.gatehouse.bench.discovery.HarnessRequest;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Makes a project's own benchmarks ready to run. */
final class OwnBenchmarks {
  private static final Duration TOOL_LIMIT = Duration.ofMinutes(5);

  private final MavenProject project;
  private final ClassPaths classPaths;
  private final JavaHome javaHome;

  OwnBenchmarks(MavenProject project, ClassPaths classPaths, JavaHome javaHome) {
    this.project = project;
    this.classPaths = classPaths;
    this.javaHome = javaHome;
  }

  /**
   * Compiles what is to be compiled and has JMH write its harness.
   *
   * @param work directory for what is compiled and generated; replaced
   * @return empty where the project has no benchmark
   */
  Optional<Material> prepare(Path work)
      throws IOException, InterruptedException, MojoExecutionException {
    Path base = project.getBasedir().toPath();
    Path testClasses = Path.of(project.getBuild().getTestOutputDirectory());
    HarnessRequest request =
        new HarnessRequest(
            base.resolve("src/jmh/java"),
            base.resolve("src/jmh/resources"),
            List.of(testClasses, Path.of(project.getBuild().getOutputDirectory())),
            classPaths.project(project, testClassPath()),
            work);
    List<Path> own = new ArrayList<>(request.classes());
    own.add(Harness.compiled(work));
    Set<Path> tests = Set.of(testClasses, Harness.compiled(work), request.resources());
    return Harness.prepare(request, new JdkCommand(javaHome, work, TOOL_LIMIT))
        .map(path -> new Material(path, Set.of(Harness.generated(work)), own, tests));
  }

  /**
   * The class path of the project's tests, with other modules' classes in the place of their jars.
   */
  List<String> testClassPath() throws IOException, MojoExecutionException {
    Map<Path, Path> places = new HashMap<>();
    for (Map.Entry<Artifact, Path> place : places().entrySet()) {
      places.put(place.getKey().getFile().toPath(), place.getValue());
    }
    try {
      return project.getTestClasspathElements().stream()
          .map(Path::of)
          .map(element -> places.getOrDefault(element, element).toString())
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the test class path is not resolved", e);
    }
  }

  /** Where on that class path each artifact is. */
  Map<Artifact, Path> places() throws IOException {
    ModuleClasses modules = new ModuleClasses(project);
    Map<Artifact, Path> places = new LinkedHashMap<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getFile() != null) {
        places.put(artifact, modules.of(artifact));
      }
    }
    return places;
  }
}
