package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.fork.Iterations;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.fork.Tuning;
import io.github.gatehouse.bench.run.RecordedRun;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Runs JMH benchmarks in forked JVMs and writes JMH's {@code results.json}: the project's own from
 * {@code src/jmh/java} or its test classes, or else the built-in quantization suite.
 */
@Mojo(
    name = "run",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class RunMojo extends AbstractMojo {
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

  /** Measures seconds instead of minutes where true; such times are marked as quick everywhere. */
  @Parameter(property = "bench.quick", defaultValue = "false")
  private boolean quick;

  /** JVMs for each benchmark, the sample size of every verdict; as annotated where absent. */
  @Parameter(property = "bench.forks")
  private Integer forks;

  /** Warm-up of each fork, such as {@code 5x200ms}; as annotated where absent. */
  @Parameter(property = "bench.warmup")
  private String warmup;

  /** Measurement of each fork, such as {@code 5x200ms}; as annotated where absent. */
  @Parameter(property = "bench.measurement")
  private String measurement;

  /** Arguments added to the forks' JVMs. */
  @Parameter(property = "bench.jvmArgs")
  private List<String> jvmArgs;

  /** Seconds that one fork may take before it is killed and its benchmark fails. */
  @Parameter(property = "bench.timeout", defaultValue = "600")
  private int timeout;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  // Deprecated by the plugin tools, and still what every Maven from 3.6.3 to 4 reads.
  @SuppressWarnings("deprecation")
  @Component
  private ToolchainManager toolchains;

  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repository;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("benchmarks are skipped (bench.skip)");
      return;
    }
    try {
      run();
    } catch (IOException | IllegalArgumentException | GitException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the benchmarks were interrupted", e);
    }
  }

  private void run() throws IOException, InterruptedException, MojoExecutionException {
    ModuleDirectory.run(session).clear();
    new StandaloneReceipt(session).clear();
    Optional<Suite> chosen = choice().choose(suite);
    if (chosen.isEmpty()) {
      getLog().info("no benchmark in src/jmh/java or the compiled classes: nothing to run");
    } else {
      if (chosen.get().name().equals(Suite.BUILT_IN)) {
        getLog().info(KernelSuite.allIds().size() + " more: -Dbench.suite=kernels");
      }
      report(measure(chosen.get()));
    }
  }

  private SuiteChoice choice() {
    ClassPaths classPaths =
        new ClassPaths(pluginArtifacts, repository, session.getRepositorySession());
    return new SuiteChoice(
        session, session.getCurrentProject(), classPaths, javaHome(), output().resolve("harness"));
  }

  private BenchRun measure(Suite chosen) throws IOException, InterruptedException {
    Path working = ModuleDirectory.of(session);
    RunRequest request =
        new RunRequest(
            javaHome(),
            chosen.classPath(),
            output(),
            working,
            chosen.ids(),
            Selection.of(include, exclude),
            tuning(chosen),
            Duration.ofSeconds(timeout));
    return new RecordedRun(new GitCli(working), InstantSource.system(), getLog()::info)
        .run(chosen, quick, request);
  }

  private Tuning tuning(Suite chosen) {
    Tuning asked =
        new Tuning(
            Optional.ofNullable(forks),
            Optional.ofNullable(warmup).map(text -> Iterations.parse("bench.warmup", text)),
            Optional.ofNullable(measurement)
                .map(text -> Iterations.parse("bench.measurement", text)),
            jvmArgs == null ? List.of() : jvmArgs);
    if (chosen.name().equals(Suite.PROJECT)) {
      return quick ? asked.quick() : asked;
    }
    return quick ? asked.builtInQuick() : asked.builtIn();
  }

  private void report(BenchRun run) throws IOException {
    run.failures().forEach(f -> getLog().warn("FAILED " + f.id() + ": " + f.message()));
    int measured = run.expected().size() - run.failures().size();
    getLog()
        .info(
            measured
                + "/"
                + run.expected().size()
                + " benchmarks measured ("
                + run.suite()
                + (run.quick() ? ", quick" : "")
                + "): "
                + ModuleDirectory.run(session).results());
    BenchEvidence said = new BenchEvidence(run, measured, "", "mvn " + Goals.command("run"));
    getLog().info(EvidenceLines.render(Gate.BENCHMARKS.id(), said.evidence()));
    StandaloneReceipt receipt = new StandaloneReceipt(session);
    if (receipt.isDue()) {
      getLog().info("no gate comes after this run; its receipt: " + receipt.write(run, said));
    }
  }

  private JavaHome javaHome() {
    return JdkChoice.of(toolchains, session);
  }

  private Path output() {
    return ModuleDirectory.run(session).path();
  }
}
