package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.fork.Iterations;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.fork.Tuning;
import io.github.gatehouse.bench.run.RecordedRun;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import io.github.gatehouse.receipts.bench.BenchEvidence;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

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
public final class RunMojo extends BenchmarkMojo {
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

  /** Seconds that one fork may take before it is killed and its benchmark fails. */
  @Parameter(property = "bench.timeout", defaultValue = "600")
  private int timeout;

  @Override
  String skipped() {
    return "benchmarks are skipped (bench.skip)";
  }

  @Override
  boolean perModule() {
    return true;
  }

  @Override
  void run() throws IOException, InterruptedException, MojoExecutionException {
    ModuleDirectory.run(session()).clear();
    new StandaloneReceipt(session()).clear(Gate.BENCHMARKS);
    Optional<Suite> chosen = suite();
    if (chosen.isEmpty()) {
      getLog().info("no benchmark in src/jmh/java or the compiled classes: nothing to run");
    } else {
      if (chosen.get().name().equals(Suite.BUILT_IN)) {
        getLog().info(KernelSuite.allIds().size() + " more: -Dbench.suite=kernels");
      }
      report(measure(chosen.get()));
    }
  }

  private BenchRun measure(Suite chosen) throws IOException, InterruptedException {
    Path working = ModuleDirectory.of(session());
    RunRequest request =
        new RunRequest(
            javaHome(),
            chosen.classPath(),
            output(),
            working,
            chosen.ids(),
            selection(),
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
            jvmArgs());
    if (chosen.name().equals(Suite.PROJECT)) {
      return quick ? asked.quick() : asked;
    }
    return quick ? asked.builtInQuick() : asked.builtIn();
  }

  private void report(BenchRun run) throws IOException {
    if (run.expected().isEmpty()) {
      getLog().warn(Selection.NONE);
    }
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
                + ModuleDirectory.run(session()).results());
    BenchEvidence said = new BenchEvidence(run, measured, 0, "", "mvn " + Goals.command("run"));
    getLog().info(EvidenceLines.render(Gate.BENCHMARKS.id(), said.evidence()));
    StandaloneReceipt receipt = new StandaloneReceipt(session());
    if (receipt.isDue()) {
      getLog().info("no gate comes after this run; its receipt: " + receipt.write(run, said));
    }
  }
}
