package io.github.gatehouse.gate.mojo;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The jars that the extensions of a second Maven are loaded from. */
final class ExtensionJars {
  private static final String ROUTING = "io.github.gatehouse-maven:routing-maven-plugin:";

  private final ToolJars jars;
  private final Log log;

  ExtensionJars(RepositorySystem repositories, MavenSession session, Log log) {
    this.jars = new ToolJars(repositories, session, session.getTopLevelProject());
    this.log = log;
  }

  /** The gate plugin's own jar, which has all that it needs inside, and the routing plugin's. */
  List<File> of(File own, String version) {
    List<File> all = new ArrayList<>(List.of(own));
    try {
      jars.whole(ROUTING + version).stream().map(Artifact::getFile).forEach(all::add);
    } catch (DependencyResolutionException e) {
      log.warn("No decision will be written: routing-maven-plugin cannot be resolved: " + e);
    }
    return all;
  }
}
