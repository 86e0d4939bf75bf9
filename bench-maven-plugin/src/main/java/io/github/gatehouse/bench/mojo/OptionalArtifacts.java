package io.github.gatehouse.bench.mojo;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** Resolves what an artifact declares as optional, when it is wanted after all. */
record OptionalArtifacts(
    RepositorySystem repository,
    RepositorySystemSession session,
    List<RemoteRepository> repositories) {
  /**
   * Files of the optional dependencies and of all that they need.
   *
   * @throws MojoExecutionException if one cannot be resolved
   */
  List<Path> of(Artifact artifact) throws MojoExecutionException {
    try {
      ArtifactDescriptorResult descriptor =
          repository.readArtifactDescriptor(
              session,
              new ArtifactDescriptorRequest(
                  RepositoryUtils.toArtifact(artifact), repositories, null));
      List<Dependency> wanted =
          descriptor.getDependencies().stream()
              .filter(Dependency::isOptional)
              .map(dependency -> dependency.setOptional(false))
              .toList();
      CollectRequest request =
          new CollectRequest(wanted, descriptor.getManagedDependencies(), repositories);
      return repository
          .resolveDependencies(session, new DependencyRequest(request, null))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (RepositoryException e) {
      throw new MojoExecutionException(
          "OpenTelemetry cannot be resolved: "
              + e.getMessage()
              + "\nFix: call bench:overhead once online",
          e);
    }
  }
}
