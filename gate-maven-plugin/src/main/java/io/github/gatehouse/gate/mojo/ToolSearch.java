package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.doctor.ToolSetup;
import io.github.gatehouse.gate.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Looks for the artifacts of tools, in the local repository or where plugins come from. */
record ToolSearch(RepositorySystem repositories, MavenSession session) {
  /** A tool that somebody asked for. */
  ToolSetup wanted(String coordinates) {
    return of("gate.doctor.tools", coordinates, true);
  }

  /** What the gates of this version fetch on the Java that runs, where a project needs it. */
  List<ToolSetup> known() {
    List<ToolSetup> known = new ArrayList<>();
    for (FormatStyle style : List.of(FormatStyle.GOOGLE, FormatStyle.PALANTIR)) {
      known.add(of("format", Formatters.coordinates(style), false));
    }
    known.add(of("lint", ErrorProneSetup.coordinates(), false));
    return known;
  }

  private ToolSetup of(String gate, String coordinates, boolean wanted) {
    boolean offline = session.isOffline();
    return new ToolSetup(gate, coordinates, wanted, offline, problem(coordinates));
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
