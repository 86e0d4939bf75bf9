package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.gate.mutation.Pit;
import io.github.gatehouse.gate.mutation.PitFork;
import io.github.gatehouse.gate.mutation.PitModule;
import io.github.gatehouse.gate.mutation.PitRefusal;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** PIT as this plugin brings it, with what the module's test library needs. */
final class PitTool {
  private static final String PLATFORM = "org.junit.platform";
  private static final String JUPITER = "org.junit.jupiter";

  private final ToolJars jars;
  private final MavenSession session;
  private final MavenProject project;

  PitTool(ToolJars jars, MavenSession session, MavenProject project) {
    this.jars = jars;
    this.session = session;
    this.project = project;
  }

  /** PIT, ready to run. */
  Pit fork(Path reports, int threads, Duration budget) throws Exception {
    try {
      return ready(reports, threads, budget);
    } catch (ArtifactResolutionException | DependencyResolutionException e) {
      String one = "org.pitest:pitest-command-line:" + OwnVersion.of("pitest");
      throw new PitRefusal(
          "PIT cannot be resolved: " + e.getMessage(),
          project.getArtifactId(),
          "mvn dependency:get -Dartifact=" + one);
    }
  }

  private PitFork ready(Path reports, int threads, Duration budget) throws Exception {
    String version = OwnVersion.of("pitest");
    List<Path> tool = new ArrayList<>(files("org.pitest:pitest-command-line:" + version));
    if (version(PLATFORM).isPresent() || version(JUPITER).isPresent()) {
      tool.add(jars.alone("org.pitest:pitest-junit5-plugin:" + OwnVersion.of("pitest.junit5")));
    }
    PitModule module =
        new PitModule(
            ModuleDirectory.of(project),
            Path.of(project.getBuild().getOutputDirectory()),
            Path.of(project.getBuild().getTestOutputDirectory()),
            classPath(),
            Stream.concat(
                    project.getCompileSourceRoots().stream(),
                    project.getTestCompileSourceRoots().stream())
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList(),
            SurefireSettings.of(session.getUserProperties(), project),
            reports,
            threads);
    JavaFork fork = new JavaFork(tool, List.of(), PitFork.MAIN, budget);
    return new PitFork(fork, new Tool("pitest", version), module);
  }

  private List<Path> files(String coordinates) throws Exception {
    return jars.whole(coordinates).stream().map(one -> one.getFile().toPath()).toList();
  }

  /** The class path of the tests, with the parts of JUnit that Surefire would add by itself. */
  private List<Path> classPath() throws Exception {
    List<Path> path = new ArrayList<>();
    project.getTestClasspathElements().forEach(one -> path.add(Path.of(one)));
    Set<String> present = new HashSet<>();
    project.getArtifacts().forEach(one -> present.add(one.getGroupId() + one.getArtifactId()));
    List<String> wanted = new ArrayList<>();
    version(JUPITER).map(one -> JUPITER + ":junit-jupiter-engine:" + one).ifPresent(wanted::add);
    platform().map(one -> PLATFORM + ":junit-platform-launcher:" + one).ifPresent(wanted::add);
    for (String coordinates : wanted) {
      for (org.eclipse.aether.artifact.Artifact one : jars.whole(coordinates)) {
        if (present.add(one.getGroupId() + one.getArtifactId())) {
          path.add(one.getFile().toPath());
        }
      }
    }
    return path;
  }

  private Optional<String> version(String group) {
    return project.getArtifacts().stream()
        .filter(one -> one.getGroupId().equals(group))
        .map(Artifact::getVersion)
        .findFirst();
  }

  /** Before JUnit 6 the platform has a number of its own: 1.10.2 belongs to Jupiter 5.10.2. */
  private Optional<String> platform() {
    return version(PLATFORM)
        .or(() -> version(JUPITER).map(one -> one.startsWith("5.") ? "1" + one.substring(1) : one));
  }
}
