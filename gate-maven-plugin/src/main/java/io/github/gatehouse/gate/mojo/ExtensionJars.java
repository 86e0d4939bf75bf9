package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The jars that the extensions of a second Maven are loaded from. */
final class ExtensionJars {
  private static final String GROUP = "io.github.gatehouse-maven:";
  private static final Set<String> LEFT_OUT = Set.of("test", "provided", "system");

  private final RepositorySystem repositories;
  private final MavenSession session;
  private final Log log;

  ExtensionJars(RepositorySystem repositories, MavenSession session, Log log) {
    this.repositories = repositories;
    this.session = session;
    this.log = log;
  }

  List<File> of(File own, String version) throws MojoExecutionException {
    List<File> jars = new ArrayList<>(List.of(own));
    try {
      jars.addAll(resolve(GROUP + "routing-maven-plugin:" + version));
    } catch (DependencyResolutionException e) {
      log.warn("No decision will be written: routing-maven-plugin cannot be resolved: " + e);
      try {
        jars.addAll(resolve(GROUP + "receipts:" + version));
      } catch (DependencyResolutionException none) {
        throw new MojoExecutionException("receipts " + version + " cannot be resolved", none);
      }
    }
    return jars;
  }

  private List<File> resolve(String coordinates) throws DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    collect.setRoot(new Dependency(new DefaultArtifact(coordinates), "runtime"));
    collect.setRepositories(session.getTopLevelProject().getRemotePluginRepositories());
    // The resolver's own scope filter is not visible to plugins on Maven 3.8.
    DependencyFilter filter =
        (node, parents) ->
            node.getDependency() == null || !LEFT_OUT.contains(node.getDependency().getScope());
    return repositories
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, filter))
        .getArtifactResults()
        .stream()
        .map(result -> result.getArtifact().getFile())
        .toList();
  }
}
