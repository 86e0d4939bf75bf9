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

  /** Its own jar, and those it depends on, by {@code groupId:artifactId}; its own comes first. */
  Map<String, Path> resolve(BaseName.Release release) throws MojoExecutionException {
    DefaultArtifact artifact =
        new DefaultArtifact(release.groupId(), release.artifactId(), "jar", release.version());
    CollectRequest collect = new CollectRequest(new Dependency(artifact, RUNTIME), remotes);
    try {
      List<ArtifactResult> results =
          repository
              .resolveDependencies(session, new DependencyRequest(collect, null))
              .getArtifactResults();
      Map<String, Path> jars = new LinkedHashMap<>();
      for (ArtifactResult result : results) {
        Artifact found = result.getArtifact();
        jars.putIfAbsent(key(found.getGroupId(), found.getArtifactId()), found.getFile().toPath());
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
   * @param elements as they are, each with its {@code groupId:artifactId} where it has one
   */
  static List<Path> merged(Map<Path, String> elements, Map<String, Path> released) {
    List<Path> merged = new ArrayList<>();
    elements.forEach((path, key) -> merged.add(released.getOrDefault(key, path)));
    released.values().stream().filter(jar -> !merged.contains(jar)).forEach(merged::add);
    return merged;
  }

  static String key(String groupId, String artifactId) {
    return groupId + ":" + artifactId;
  }
}
