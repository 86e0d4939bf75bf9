package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.ErrorProne;
import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.ToolVersions;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Which Error Prone a module is examined with: the project's own, or else ours. */
final class ErrorProneSetup {
  private static final String CORE = "com.google.errorprone:error_prone_core";
  private static final Set<String> LEFT_OUT = Set.of("test", "provided", "system");

  /** Error Prone needs it from 2.43 on. */
  private static final int NEWER_JAVA = 21;

  private final MavenSession session;
  private final MavenProject project;
  private final RepositorySystem repositories;
  private final Optional<CompilerPlugins> own;

  ErrorProneSetup(MavenSession session, MavenProject project, RepositorySystem repositories) {
    this.session = session;
    this.project = project;
    this.repositories = repositories;
    this.own = CompilerPlugins.errorProne(project);
  }

  /**
   * An Error Prone, or why there is none.
   *
   * @param problem why one that is wanted is not there
   */
  record Found(Optional<ErrorProne> errorProne, Optional<LinterRun> problem) {}

  /** Neither where none is to run. */
  Found find(String mode, List<String> checks) {
    boolean wanted =
        switch (mode) {
          case "true" -> true;
          case "false" -> false;
          case "auto" -> own.isPresent();
          default ->
              throw new IllegalArgumentException(
                  "gate.lint.errorProne is '" + mode + "'; auto, true or false");
        };
    return wanted ? resolved(flags(checks)) : new Found(Optional.empty(), Optional.empty());
  }

  private List<String> flags(List<String> checks) {
    List<String> flags = new ArrayList<>(own.map(CompilerPlugins::flags).orElse(List.of()));
    for (String check : checks == null ? List.<String>of() : checks) {
      if (!check.matches("\\w+(:(OFF|WARN|ERROR))?")) {
        throw new IllegalArgumentException(
            "gate.lint.checks has '" + check + "'; as MissingOverride:ERROR, :WARN or :OFF");
      }
      flags.add("-Xep:" + check);
    }
    return flags;
  }

  /** Ours, for the Java that runs. */
  static String coordinates() {
    return CORE + ":" + ownVersion();
  }

  private static String ownVersion() {
    boolean newer = Runtime.version().feature() >= NEWER_JAVA;
    return ToolVersions.of(newer ? "error-prone.21" : "error-prone.17");
  }

  private Found resolved(List<String> flags) {
    String version = ownVersion();
    List<String> paths =
        own.map(CompilerPlugins::paths)
            .filter(all -> !all.isEmpty())
            .orElse(List.of(CORE + ":" + version));
    String used =
        paths.stream()
            .filter(path -> path.startsWith(CORE + ":"))
            .map(path -> path.substring(CORE.length() + 1))
            .findFirst()
            .orElse(version);
    LinterRun.Verdict verdict = own.isPresent() ? LinterRun.Verdict.ERRORS : LinterRun.Verdict.OPEN;
    try {
      return new Found(
          Optional.of(new ErrorProne(used, jars(paths), flags, verdict)), Optional.empty());
    } catch (DependencyResolutionException e) {
      return new Found(Optional.empty(), Optional.of(unresolved(used, e)));
    }
  }

  private LinterRun unresolved(String version, DependencyResolutionException e) {
    String what = "Error Prone " + version + " cannot be resolved: " + e.getMessage();
    return LinterRun.unmeasured(
        new Tool("errorprone", version),
        GateFinding.LINT_UNMEASURED.of(
            what,
            project.getId(),
            "mvn verify without --offline, or -Dgate.lint.errorProne=false"));
  }

  private List<Path> jars(List<String> paths) throws DependencyResolutionException {
    List<RemoteRepository> remote = new ArrayList<>(project.getRemoteProjectRepositories());
    remote.addAll(project.getRemotePluginRepositories());
    CollectRequest collect = new CollectRequest();
    paths.forEach(
        path -> collect.addDependency(new Dependency(new DefaultArtifact(path), "runtime")));
    collect.setRepositories(remote);
    // The resolver's own scope filter is not visible to plugins on Maven 3.8.
    DependencyFilter filter =
        (node, parents) ->
            node.getDependency() == null || !LEFT_OUT.contains(node.getDependency().getScope());
    return repositories
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, filter))
        .getArtifactResults()
        .stream()
        .map(result -> result.getArtifact().getFile().toPath())
        .toList();
  }
}
