package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.mojo.ReleasedJars.Key;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.JarTree;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.PreparedSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Finds the base of a comparison, and builds what is to be built of it. */
final class BaseChoice {
  private final MavenProject project;
  private final OwnBenchmarks own;
  private final ReleasedJars releases;
  private final CommitSide commits;
  private final Path work;

  /**
   * @param work directory for what is unpacked
   */
  BaseChoice(
      MavenProject project,
      OwnBenchmarks own,
      ReleasedJars releases,
      CommitSide commits,
      Path work) {
    this.project = project;
    this.own = own;
    this.releases = releases;
    this.commits = commits;
    this.work = work;
  }

  /** The base of a suite, by its name. */
  PreparedSide choose(BaseName name, Suite head)
      throws IOException, InterruptedException, MojoExecutionException {
    boolean project = head.name().equals(Suite.PROJECT);
    if (name instanceof BaseName.Release release) {
      Map<Key, Path> jars = releases.resolve(release);
      return side(release.toString(), project ? project(jars, release, head) : suite(jars, head));
    }
    if (name instanceof BaseName.Classes classes) {
      Path path = classes.path();
      return side(path.getFileName().toString(), project ? project(path, head) : suite(path, head));
    }
    if (project) {
      return commits.side(name);
    }
    if (name instanceof BaseName.Parting) {
      return side("itself", head.material());
    }
    throw new MojoExecutionException(
        "bench.base names a commit, and the suite '"
            + head.name()
            + "' has none\nFix: -Dbench.base=<group>:<artifact>:<version> or a jar");
  }

  private static PreparedSide side(String name, Material material) {
    return new PreparedSide(name, null, null, material);
  }

  private Material project(Path classes, Suite head) throws IOException {
    return with(tree(classes), head.classPath(), head.material());
  }

  private Material project(Map<Key, Path> jars, BaseName.Release release, Suite head)
      throws IOException {
    Map<Key, Path> released = new LinkedHashMap<>(jars);
    Path main = tree(released.remove(Key.of(release)));
    Map<Path, Key> keys = new LinkedHashMap<>();
    own.places()
        .forEach((artifact, path) -> keys.put(path, Key.of(RepositoryUtils.toArtifact(artifact))));
    return with(main, ReleasedJars.merged(head.classPath(), keys, released), head.material());
  }

  /** The head with other main classes: its benchmarks, as they are compiled, measure both sides. */
  private Material with(Path main, List<Path> classPath, Material head) {
    Path output = Path.of(project.getBuild().getOutputDirectory());
    UnaryOperator<Path> place = path -> path.equals(output) ? main : path;
    return new Material(
        classPath.stream().map(place).toList(),
        head.harness(),
        head.own().stream().map(place).toList(),
        head.tests());
  }

  private Path tree(Path classes) throws IOException {
    if (Files.isDirectory(classes)) {
      return classes;
    }
    Path tree = work.resolve("classes");
    JarTree.unpack(classes, tree, Runtime.version());
    return tree;
  }

  private static Material suite(Path jar, Suite head) throws MojoExecutionException {
    String file = jar.getFileName().toString();
    Map<String, Path> jars = new LinkedHashMap<>();
    for (String part : List.of("quantization-kernels", "quantization-benchmarks")) {
      if (file.startsWith(part)) {
        jars.put(part, jar);
      }
    }
    return replaced(jars, head);
  }

  private static Material suite(Map<Key, Path> released, Suite head) throws MojoExecutionException {
    Map<String, Path> jars = new LinkedHashMap<>();
    released.forEach((key, jar) -> jars.putIfAbsent(key.artifactId(), jar));
    return replaced(jars, head);
  }

  /** The suite's class path with some jars in the place of those whose names begin likewise. */
  private static Material replaced(Map<String, Path> jars, Suite head)
      throws MojoExecutionException {
    List<Path> path = new ArrayList<>();
    for (Path entry : head.classPath()) {
      path.add(
          jars.entrySet().stream()
              .filter(jar -> entry.getFileName().toString().startsWith(jar.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(entry));
    }
    if (path.equals(head.classPath())) {
      throw new MojoExecutionException(
          "bench.base holds nothing of the suite '"
              + head.name()
              + "'\nFix: name a jar or release of quantization-kernels or quantization-benchmarks");
    }
    return new Material(path, head.material().harness(), head.material().own());
  }
}
