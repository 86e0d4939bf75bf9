package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.run.Turnstile;
import io.github.gatehouse.receipts.git.GitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What goals that run benchmarks have in common: which ones, and in what JVM. */
abstract class BenchmarkMojo extends AbstractMojo {
  /** Runs nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The project's own benchmarks, or the built-in ones where it has none ({@code auto}); or one of
   * {@code project}, {@code built-in}, {@code kernels}.
   */
  @Parameter(property = "bench.suite", defaultValue = "auto")
  private String suite;

  /** Regular expression searched in the ids of benchmarks to run; all run where it is absent. */
  @Parameter(property = "bench.include")
  private String include;

  /**
   * Regular expression searched in the ids of benchmarks to leave out; none is where it is absent.
   */
  @Parameter(property = "bench.exclude")
  private String exclude;

  /** Arguments added to the forks' JVMs. */
  @Parameter(property = "bench.jvmArgs")
  private List<String> jvmArgs;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  // Deprecated by the plugin tools, and still what every Maven from 3.6.3 to 4 reads.
  @SuppressWarnings("deprecation")
  @Component
  private ToolchainManager toolchains;

  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repository;

  @SuppressWarnings("deprecation")
  @Component
  private ProjectDependenciesResolver dependencies;

  /** Modules that this run goes through. */
  private int modules = 1;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    // In the base of a comparison nobody measures, whatever its POM says of skipping.
    if (skip || session.getUserProperties().containsKey(SideMojo.DIRECTORY)) {
      getLog().info(skipped());
      return;
    }
    try {
      inEachModule();
    } catch (IOException | IllegalArgumentException | GitException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the benchmarks were interrupted", e);
    }
  }

  private void inEachModule()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    MavenProject started = session.getCurrentProject();
    try {
      List<MavenProject> all = modules();
      modules = all.size();
      for (MavenProject module : all) {
        if (module != started) {
          getLog().info("module " + module.getArtifactId());
          eachModule().resolve(module);
        }
        session.setCurrentProject(module);
        inTurn();
      }
    } finally {
      session.setCurrentProject(started);
    }
  }

  /** Those that have benchmarks, where the project's own are asked for. */
  private List<MavenProject> modules() {
    return perModule() && List.of("auto", Suite.PROJECT).contains(suite)
        ? eachModule().withBenchmarks()
        : List.of(session.getCurrentProject());
  }

  private EachModule eachModule() {
    return new EachModule(session, execution, dependencies);
  }

  /** True for a goal that each module with benchmarks has need of. */
  boolean perModule() {
    return false;
  }

  /** To compile and to build a base disturbs whoever measures, as measuring itself does. */
  private void inTurn()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    Turnstile.enter();
    try {
      run();
    } finally {
      Turnstile.leave();
    }
  }

  /** What is said where nothing is run. */
  abstract String skipped();

  /** Does what the goal is for. */
  abstract void run()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException;

  /** The suite that is asked for; empty where there is nothing to run. */
  final Optional<Suite> suite() throws IOException, InterruptedException, MojoExecutionException {
    return new SuiteChoice(
            session,
            session.getCurrentProject(),
            classPaths(),
            javaHome(),
            output().resolve("harness"))
        .choose(suite);
  }

  final ClassPaths classPaths() {
    return new ClassPaths(pluginArtifacts, repository, session.getRepositorySession());
  }

  final ReleasedJars releases() {
    return new ReleasedJars(
        repository,
        session.getRepositorySession(),
        session.getCurrentProject().getRemoteProjectRepositories());
  }

  final Selection selection() {
    return Selection.of(include, exclude);
  }

  final List<String> jvmArgs() {
    return jvmArgs == null ? List.of() : jvmArgs;
  }

  final JavaHome javaHome() {
    return JdkChoice.of(toolchains, session);
  }

  final Path output() {
    return ModuleDirectory.run(session).path();
  }

  /** How many modules share what is asked of the whole run, 1 or more. */
  final int sharers() {
    return modules;
  }

  final MavenSession session() {
    return session;
  }
}
