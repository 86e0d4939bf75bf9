package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.side.BaseName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** A release with all that it needs to run, from the repositories of the build. */
final class ReleasedJars {
  private static final String RUNTIME = "runtime";

  private final RepositorySystem repository;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;

  ReleasedJars(
      RepositorySystem repository,
      RepositorySystemSession session,
      List<RemoteRepository> remotes) {
    this.repository = repository;
    this.session = session;
    this.remotes = remotes;
  }

  /** An artifact in whatever version; jars of one release differ in their classifiers. */
  record Key(String groupId, String artifactId, String extension, String classifier) {
    static Key of(Artifact artifact) {
      return new Key(
          artifact.getGroupId(),
          artifact.getArtifactId(),
          artifact.getExtension(),
          artifact.getClassifier());
    }

    static Key of(BaseName.Release release) {
      return of(artifact(release));
    }
  }

  private static Artifact artifact(BaseName.Release release) {
    return new DefaultArtifact(release.groupId(), release.artifactId(), "jar", release.version());
  }

  /** Its own jar, and those it depends on; its own comes first. */
  Map<Key, Path> resolve(BaseName.Release release) throws MojoExecutionException {
    Artifact artifact = artifact(release);
    CollectRequest collect = new CollectRequest(new Dependency(artifact, RUNTIME), remotes);
    try {
      List<ArtifactResult> results =
          repository
              .resolveDependencies(session, new DependencyRequest(collect, null))
              .getArtifactResults();
      Map<Key, Path> jars = new LinkedHashMap<>();
      for (ArtifactResult result : results) {
        Artifact found = result.getArtifact();
        jars.putIfAbsent(Key.of(found), found.getFile().toPath());
      }
      return jars;
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(
          "the base "
              + release
              + " cannot be resolved: "
              + e.getMessage()
              + "\nFix: -Dbench.base=<group>:<artifact>:<version> of a release that a repository"
              + " of this build has",
          e);
    }
  }

  /**
   * A class path with the jars of a release in the place of others' versions of them; those that
   * nothing stood for come last.
   *
   * @param elements as they are
   * @param keys of those that are artifacts
   */
  static List<Path> merged(List<Path> elements, Map<Path, Key> keys, Map<Key, Path> released) {
    List<Path> merged = new ArrayList<>();
    elements.forEach(path -> merged.add(released.getOrDefault(keys.get(path), path)));
    released.values().stream().filter(jar -> !merged.contains(jar)).forEach(merged::add);
    return merged;
  }
}
