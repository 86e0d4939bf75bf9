package io.github.gatehouse.bench.mojo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * The modules that a goal is for. A goal that can do without a project is started once when it is
 * asked for on the command line, in the root, however many modules there are.
 */
record EachModule(
    MavenSession session, MojoExecution execution, ProjectDependenciesResolver resolver) {
  /** Those with JMH where the goal was started for all of them, else the one it was started in. */
  List<MavenProject> withBenchmarks() {
    List<MavenProject> with = usingJmh(session);
    boolean forAll = execution.getSource() == MojoExecution.Source.CLI && !with.isEmpty();
    return forAll ? with : List.of(session.getCurrentProject());
  }

  private static List<MavenProject> usingJmh(MavenSession session) {
    return session.getProjects().stream().filter(SuiteChoice::usesJmh).toList();
  }

  /** True where no module with JMH comes after the one at hand. */
  static boolean isLast(MavenSession session) {
    List<MavenProject> with = usingJmh(session);
    int place = with.indexOf(session.getCurrentProject());
    return place < 0 || place == with.size() - 1;
  }

  /**
   * Resolves what Maven resolves only where it starts a goal: the dependencies of a module's tests.
   *
   * @throws MojoExecutionException if one cannot be resolved; the message names it
   */
  void resolve(MavenProject module) throws MojoExecutionException {
    try {
      DependencyResolutionResult result =
          resolver.resolve(
              new DefaultDependencyResolutionRequest(module, session.getRepositorySession()));
      Set<Artifact> artifacts = new LinkedHashSet<>();
      RepositoryUtils.toArtifacts(
          artifacts,
          result.getDependencyGraph().getChildren(),
          List.of(module.getArtifact().getId()),
          null);
      module.setArtifacts(artifacts);
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(module.getArtifactId() + ": " + e.getMessage(), e);
    }
  }
}
