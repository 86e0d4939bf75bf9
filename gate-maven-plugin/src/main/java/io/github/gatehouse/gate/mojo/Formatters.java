package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.KeptJvms;
import io.github.gatehouse.gate.format.FormatStyle;
import io.github.gatehouse.gate.format.FormatterFork;
import io.github.gatehouse.gate.result.ToolVersions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The formatters of this plugin, resolved when they are needed: each start of Maven would pay for
 * one that is a dependency.
 *
 * @param session of the build
 * @param repositories Maven's own
 * @param jvms that they run in
 */
record Formatters(MavenSession session, RepositorySystem repositories, KeptJvms jvms) {
  /** The last google-java-format that runs on Java 17 breaks on the compiler of this Java. */
  private static final int NEWER = 25;

  private static final String GOOGLE = FormatStyle.GOOGLE.tool();
  private static final Set<String> LEFT_OUT = Set.of("test", "provided", "system");

  /**
   * The formatter of a style, for the Java that runs.
   *
   * @throws DependencyResolutionException if it cannot be had
   */
  FormatterFork of(FormatStyle style) throws DependencyResolutionException {
    DefaultArtifact artifact = new DefaultArtifact(coordinates(style));
    CollectRequest collect = new CollectRequest();
    // As one that is depended upon: the optional ones of a root would come with it.
    collect.addDependency(new Dependency(artifact, "runtime"));
    collect.setRepositories(session.getCurrentProject().getRemotePluginRepositories());
    // The resolver's own scope filter is not visible to plugins on Maven 3.8.
    DependencyFilter filter =
        (node, parents) ->
            node.getDependency() == null || !LEFT_OUT.contains(node.getDependency().getScope());
    List<Path> jars =
        repositories
            .resolveDependencies(
                session.getRepositorySession(), new DependencyRequest(collect, filter))
            .getArtifactResults()
            .stream()
            .map(result -> result.getArtifact().getFile().toPath())
            .toList();
    return new FormatterFork(style, artifact.getVersion(), jars, jvms);
  }

  /** Where the formatter of a style is to be had. */
  static String coordinates(FormatStyle style) {
    if (!style.tool().equals(GOOGLE)) {
      return "com.palantir.javaformat:" + style.tool() + ":" + ToolVersions.of(style.tool());
    }
    boolean newer = Runtime.version().feature() >= NEWER;
    return "com.google.googlejavaformat:"
        + GOOGLE
        + ":"
        + ToolVersions.of(newer ? GOOGLE + "." + NEWER : GOOGLE);
  }
}
