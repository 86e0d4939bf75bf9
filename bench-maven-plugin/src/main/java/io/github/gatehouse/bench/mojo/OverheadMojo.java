package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.builtin.OtlpExports;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.overhead.Claim;
import io.github.gatehouse.bench.overhead.ExportCost;
import io.github.gatehouse.bench.overhead.OverheadData;
import io.github.gatehouse.bench.overhead.OverheadRecord;
import io.github.gatehouse.bench.overhead.OverheadSession;
import io.github.gatehouse.bench.overhead.OverheadSetting;
import io.github.gatehouse.bench.overhead.OverheadVerdict;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.run.Turnstile;
import io.github.gatehouse.quantization.benchmarks.overhead.OtlpReceiver;
import io.github.gatehouse.quantization.benchmarks.overhead.OverheadSuite;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Measures what instrumentation costs and holds it against a bound: without configuration, what
 * OpenTelemetry's metrics cost on the built-in decode step. The gate {@code benchmarks} judges.
 */
@Mojo(
    name = "overhead",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class OverheadMojo extends BenchmarkMojo {
  /**
   * A fork of the built-in case makes the weights of a model of 2 billion parameters before its
   * first iteration: 13 s of CPU time, which a busy machine takes minutes for.
   */
  private static final Tempo PATIENT =
      new Tempo(
          Duration.ofMillis(100),
          Duration.ofSeconds(6),
          Duration.ofSeconds(60),
          Duration.ofMinutes(4));

  /** Name of the claim: lower-case letters, digits and {@code _}. */
  @Parameter(property = "bench.overhead.name", defaultValue = "otlp")
  private String name;

  /**
   * Ids of the operation without instrumentation and with it; the built-in decode step unless set.
   */
  @Parameter(
      property = "bench.overhead.operation",
      defaultValue = OverheadSuite.PLAIN + "," + OverheadSuite.OTLP)
  private List<String> operation;

  /**
   * Ids of the smallest operation without instrumentation and with one call of it; the built-in
   * recording unless set.
   */
  @Parameter(
      property = "bench.overhead.call",
      defaultValue = OverheadSuite.RECORD_PLAIN + "," + OverheadSuite.RECORD_OTLP)
  private List<String> call;

  /** How many such calls one operation makes. */
  @Parameter(property = "bench.overhead.calls", defaultValue = "1")
  private int calls;

  /** What the instrumentation may cost, in per cent of the operation's CPU time. */
  @Parameter(property = "bench.overhead.bound", defaultValue = "0.1")
  private String bound;

  /** Pairs of forks, of the operation and of the call each: the sample size. */
  @Parameter(property = "bench.overhead.pairs", defaultValue = "6")
  private int pairs;

  /** Port of the loopback interface that receives the built-in case's exports; 0 is a free one. */
  @Parameter(property = "bench.overhead.port", defaultValue = "0")
  private int port;

  @Override
  String skipped() {
    return "overhead is skipped (bench.skip)";
  }

  @Override
  void run() throws IOException, InterruptedException, MojoExecutionException {
    Claim claim = new Claim(name, operation, call, calls, Claim.percent(bound), pairs);
    new StandaloneReceipt(session()).clear(Gate.BENCHMARKS);
    boolean builtIn = claim.all().stream().allMatch(id -> id.startsWith("overhead/"));
    List<Path> classPath =
        builtIn ? classPaths().overhead(session().getCurrentProject()) : List.of();
    Optional<Suite> own = builtIn ? Optional.empty() : suite();
    Path working = ModuleDirectory.of(session());
    OverheadRecord writer =
        new OverheadRecord(
            ModuleDirectory.run(session()).overhead(name),
            new GitCli(working),
            InstantSource.system());
    Turnstile.enter();
    try {
      report(
          writer.write(
              claim, jvmArgs(), () -> builtIn ? builtIn(claim, classPath) : of(claim, own)));
    } finally {
      Turnstile.leave();
    }
  }

  private OverheadVerdict builtIn(Claim claim, List<Path> classPath)
      throws IOException, InterruptedException {
    try (OtlpReceiver receiver = receiver()) {
      List<String> arguments = new ArrayList<>(jvmArgs());
      arguments.add("-D" + OverheadSuite.ENDPOINT + "=" + receiver.endpoint());
      ExportCost exports = new OtlpExports(receiver, javaHome(), classPath, work());
      return measured(claim, PATIENT, setting(classPath, SuiteIds.OVERHEAD, arguments, exports));
    }
  }

  private OtlpReceiver receiver() throws IOException {
    try {
      return OtlpReceiver.open(port);
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "; -Dbench.overhead.port=0 takes a free one", e);
    }
  }

  private OverheadVerdict of(Claim claim, Optional<Suite> own)
      throws IOException, InterruptedException {
    Suite suite =
        own.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "bench.overhead.operation is " + operation + "; there is no benchmark here"));
    return measured(
        claim,
        Tempo.standard(),
        setting(suite.classPath(), suite.ids(), jvmArgs(), ExportCost.none()));
  }

  private OverheadSetting setting(
      List<Path> classPath, BenchmarkIds ids, List<String> arguments, ExportCost exports) {
    Path working = ModuleDirectory.of(session());
    return new OverheadSetting(javaHome(), classPath, ids, work(), working, arguments, exports);
  }

  private OverheadVerdict measured(Claim claim, Tempo tempo, OverheadSetting setting)
      throws IOException, InterruptedException {
    long seed = System.nanoTime();
    getLog().info("overhead: " + claim.all() + ", " + claim.pairs() + " pairs each, seed " + seed);
    OverheadData data =
        new OverheadSession(setting, tempo, new SplittableRandom(seed), getLog()::info)
            .measure(claim);
    return new OverheadVerdict(claim, setting.exports().intervalSeconds(), data);
  }

  private Path work() {
    return output().resolve("overhead").resolve("work");
  }

  private void report(BenchOverhead measured) throws IOException {
    getLog().info(EvidenceLines.render(Gate.BENCHMARKS.id(), List.of(measured.evidence())));
    measured
        .findings("mvn " + Goals.command("overhead"))
        .forEach(it -> getLog().warn(it.id() + ": " + it.what() + "\nFix: " + it.fix()));
    StandaloneReceipt receipt = new StandaloneReceipt(session());
    if (receipt.isDue()) {
      getLog().info("no gate comes after this; its receipt: " + receipt.write(measured));
    }
  }
}
