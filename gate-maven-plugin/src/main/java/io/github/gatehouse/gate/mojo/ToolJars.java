package io.github.gatehouse.gate.mojo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Jars of tools that only some builds need: resolved when they are needed, and then at hand. */
final class ToolJars {
  private static final Set<String> LEFT_OUT = Set.of("test", "provided", "system");

  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;

  ToolJars(RepositorySystem repositories, MavenSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  /** An artifact with all that it needs to run. */
  List<Artifact> whole(String coordinates) throws DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    collect.setRoot(new Dependency(new DefaultArtifact(coordinates), "runtime"));
    collect.setRepositories(project.getRemotePluginRepositories());
    // The resolver's own scope filter is not visible to plugins on Maven 3.8.
    DependencyFilter filter =
        (node, parents) ->
            node.getDependency() == null || !LEFT_OUT.contains(node.getDependency().getScope());
    return repositories
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, filter))
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }

  /** An artifact alone. */
  Path alone(String coordinates) throws ArtifactResolutionException {
    ArtifactRequest request =
        new ArtifactRequest(
            new DefaultArtifact(coordinates), project.getRemotePluginRepositories(), null);
    return repositories
        .resolveArtifact(session.getRepositorySession(), request)
        .getArtifact()
        .getFile()
        .toPath();
  }
}
