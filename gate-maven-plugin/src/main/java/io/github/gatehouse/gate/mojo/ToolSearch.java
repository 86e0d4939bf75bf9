package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.doctor.ToolSetup;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Looks for the artifacts of tools, in the local repository or where plugins come from. */
record ToolSearch(RepositorySystem repositories, MavenSession session) {
  ToolSetup of(String gate, String coordinates) {
    return new ToolSetup(gate, coordinates, session.isOffline(), problem(coordinates));
  }

  private Optional<String> problem(String coordinates) {
    try {
      ArtifactRequest request =
          new ArtifactRequest(
              new DefaultArtifact(coordinates),
              session.getTopLevelProject().getRemotePluginRepositories(),
              null);
      repositories.resolveArtifact(session.getRepositorySession(), request);
      return Optional.empty();
    } catch (ArtifactResolutionException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
