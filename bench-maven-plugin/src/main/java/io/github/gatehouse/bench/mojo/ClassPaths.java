package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.runner.RunnerMain;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Puts class paths together from the project's artifacts, the plugin's and the repository's. */
final class ClassPaths {
  private static final String JMH = "org.openjdk.jmh";
  private static final String CORE = "jmh-core";
  private static final String GENERATOR = "jmh-generator-reflection";

  /** What JMH itself needs to run. */
  private static final Set<String> JMH_NEEDS =
      Set.of("jmh-core", "jmh-generator-reflection", "jopt-simple", "commons-math3");

  private static final String BENCHMARKS = "quantization-benchmarks";

  private static final Set<String> SUITE =
      Set.of(BENCHMARKS, "quantization-kernels", "jmh-core", "jopt-simple", "commons-math3");

  private final List<Artifact> plugin;
  private final RepositorySystem repository;
  private final RepositorySystemSession session;

  ClassPaths(List<Artifact> plugin, RepositorySystem repository, RepositorySystemSession session) {
    this.plugin = plugin;
    this.repository = repository;
    this.session = session;
  }

  /** The built-in suite, ready to run: its harness was made when it was built. */
  List<Path> builtIn() throws MojoExecutionException {
    List<Path> paths = fromPlugin(SUITE);
    paths.add(runner());
    return paths;
  }

  /** JMH and our own classes, to measure benchmarks of our own. */
  List<Path> controls() throws MojoExecutionException {
    List<Path> paths = fromPlugin(JMH_NEEDS);
    paths.add(runner());
    return paths;
  }

  /**
   * The same with what the claim about overhead needs besides: the optional dependencies of the
   * suite, which are resolved here and nowhere else.
   */
  List<Path> overhead(MavenProject project) throws MojoExecutionException {
    List<Path> paths = builtIn();
    Artifact suite =
        plugin.stream()
            .filter(a -> a.getArtifactId().equals(BENCHMARKS))
            .findFirst()
            .orElseThrow(() -> new MojoExecutionException(BENCHMARKS + " is no artifact of ours"));
    paths.addAll(
        new OptionalArtifacts(repository, session, project.getRemotePluginRepositories())
            .of(suite));
    return paths;
  }

  /** The project's tests, JMH in the project's version or else the plugin's, and our runner. */
  List<Path> project(MavenProject project, List<String> testClassPath)
      throws MojoExecutionException {
    List<Path> paths = new ArrayList<>();
    testClassPath.forEach(element -> paths.add(Path.of(element)));
    Optional<String> version = versionOf(project, CORE);
    if (version.isEmpty()) {
      paths.addAll(fromPlugin(JMH_NEEDS));
    } else if (versionOf(project, GENERATOR).isEmpty()) {
      paths.add(generator(project, version.get()));
    }
    paths.add(runner());
    return paths;
  }

  private static Optional<String> versionOf(MavenProject project, String artifactId) {
    return project.getArtifacts().stream()
        .filter(a -> a.getGroupId().equals(JMH) && a.getArtifactId().equals(artifactId))
        .map(Artifact::getVersion)
        .findFirst();
  }

  private Path generator(MavenProject project, String version) throws MojoExecutionException {
    Optional<Path> ours =
        plugin.stream()
            .filter(a -> a.getArtifactId().equals(GENERATOR) && a.getVersion().equals(version))
            .map(a -> a.getFile().toPath())
            .findFirst();
    if (ours.isPresent()) {
      return ours.get();
    }
    DefaultArtifact artifact = new DefaultArtifact(JMH, GENERATOR, "jar", version);
    try {
      File file =
          repository
              .resolveArtifact(
                  session,
                  new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null))
              .getArtifact()
              .getFile();
      return file.toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException(
          artifact
              + " cannot be resolved: it makes JMH's harness in the version the project uses\n"
              + "Fix: build once online, or add "
              + artifact
              + " as a test dependency",
          e);
    }
  }

  private List<Path> fromPlugin(Set<String> artifactIds) {
    List<Path> paths = new ArrayList<>();
    for (Artifact artifact : plugin) {
      if (artifactIds.contains(artifact.getArtifactId()) && artifact.getFile() != null) {
        paths.add(artifact.getFile().toPath());
      }
    }
    return paths;
  }

  /** Where our own classes are; beside them on that path lies nothing that JMH looks for. */
  private static Path runner() throws MojoExecutionException {
    try {
      return Path.of(RunnerMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new MojoExecutionException("the plugin cannot find its own jar: " + e.getMessage(), e);
    }
  }
}
