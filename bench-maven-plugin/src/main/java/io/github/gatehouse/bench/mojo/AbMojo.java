package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.ab.AbRequest;
import io.github.gatehouse.bench.ab.AbSession;
import io.github.gatehouse.bench.ab.Unmeasured;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.planning.Identical;
import io.github.gatehouse.bench.planning.Preparation;
import io.github.gatehouse.bench.planning.Ready;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.recording.Share;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.PreparedSide;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.Gate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Measures the base and this build in turns, and says of each benchmark whether it got slower: with
 * a stated rate of false alarms, and with the effect that could have been detected.
 */
@Mojo(
    name = "ab",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class AbMojo extends BenchmarkMojo {
  /** The last look at which a benchmark can be decided. */
  private static final int MOST_PAIRS = 45;

  /**
   * What to compare with: a commit by any name, a release as {@code group:artifact:version}, a jar
   * or a directory of classes; where HEAD left the base branch if absent.
   */
  @Parameter(property = "bench.base")
  private String base;

  /** Share of runs that may raise a false alarm, over all benchmarks and modules together. */
  @Parameter(property = "bench.falseAlarmRate", defaultValue = "0.01")
  private String falseAlarmRate;

  /** Slowdown that is to be found, and that must be ruled out to clear a benchmark. */
  @Parameter(property = "bench.detect", defaultValue = "5%")
  private String detect;

  /** How surely a slowdown of that size is to be found. */
  @Parameter(property = "bench.power", defaultValue = "0.95")
  private String power;

  /** Slowdown that is accepted without a word. */
  @Parameter(property = "bench.tolerance", defaultValue = "1%")
  private String tolerance;

  /** Minutes of measuring in each module; what is not decided by then is inconclusive. */
  @Parameter(property = "bench.maxTime", defaultValue = "20")
  private int maxTime;

  /** The part that this machine measures, such as {@code 2/4}; all of it where absent. */
  @Parameter(property = "bench.shard")
  private String shard;

  @Parameter(defaultValue = "${bench.failOnRegression}", readonly = true)
  private boolean failOnRegression;

  @Parameter(defaultValue = "${bench.cache}", readonly = true)
  private File cache;

  @Parameter(defaultValue = "${bench.why}", readonly = true)
  private String why;

  @Parameter(defaultValue = "${bench.history}", readonly = true)
  private String history;

  @Parameter(defaultValue = "${bench.identical}", readonly = true)
  private String identical;

  @Parameter(defaultValue = "${bench.seed}", readonly = true)
  private String seed;

  @Override
  String skipped() {
    return "nothing is compared (bench.skip)";
  }

  @Override
  boolean perModule() {
    return true;
  }

  @Override
  void run()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    ModuleDirectory.run(session()).clear();
    new StandaloneReceipt(session()).clear(Gate.BENCHMARKS);
    new StandaloneReceipt(session()).clear(Gate.PERF);
    ErrorBudget budget = budget();
    Optional<Suite> head = suite();
    if (head.isEmpty()) {
      getLog().info("no benchmark in src/jmh/java or the compiled classes: nothing to compare");
      return;
    }
    long drawn = seed == null ? new SecureRandom().nextLong() : Long.parseLong(seed);
    Ready ready = ready(head.get(), drawn);
    if (ready.plans().isEmpty()) {
      getLog().warn(Selection.NONE);
    }
    AbRequest request = request(head.get(), ready, budget, drawn);
    InstantSource clock = InstantSource.system();
    Recording recording =
        Unmeasured.is(request)
            ? Unmeasured.record(request, ready.machine(), clock)
            : new AbSession(clock, getLog()::info).run(request);
    try {
      new PairsVerdict(session(), getLog(), failOnRegression).of(recording);
    } finally {
      new Aftermath(session(), getLog(), why, history).of(request, recording);
    }
  }

  private ErrorBudget budget() {
    ErrorBudget whole =
        new ErrorBudget(
            Share.parse("bench.falseAlarmRate", falseAlarmRate),
            Share.parse("bench.tolerance", tolerance),
            Share.parse("bench.detect", detect),
            Share.parse("bench.power", power));
    if (sharers() > 1) {
      getLog()
          .info(
              sharers()
                  + " modules share bench.falseAlarmRate; each may measure for "
                  + maxTime
                  + " min (bench.maxTime)");
    }
    return whole.shared(sharers());
  }

  private Ready ready(Suite head, long drawn)
      throws IOException, InterruptedException, MojoExecutionException {
    Path working = ModuleDirectory.of(session());
    PreparedSide from = baseChoice().choose(BaseName.parse(base, working), head);
    return new Preparation(
            javaHome(), output(), working, new SplittableRandom(drawn), jvmArgs(), getLog()::info)
        .prepare(
            from,
            headSide(head, working),
            own -> head.name().equals(Suite.PROJECT) ? new OwnIds(own) : head.ids(),
            selection(),
            Identical.parse(identical));
  }

  private AbRequest request(Suite head, Ready ready, ErrorBudget budget, long drawn)
      throws MojoExecutionException {
    return new AbRequest(
        javaHome(),
        ready.base(),
        ready.head(),
        ready.copy(),
        classPaths().controls(),
        head.name(),
        ready.ids(),
        ready.plans(),
        budget,
        jvmArgs(),
        Duration.ofMinutes(maxTime),
        MOST_PAIRS,
        drawn,
        Shard.parse(shard),
        output(),
        ModuleDirectory.of(session()),
        Optional.of(CommitSide.cache(cache).resolve("pairs")));
  }

  private BaseChoice baseChoice() {
    return new BaseChoice(
        session().getCurrentProject(),
        new OwnBenchmarks(session().getCurrentProject(), classPaths(), javaHome()),
        releases(),
        new CommitSide(session(), javaHome(), CommitSide.cache(cache), getLog()),
        output().resolve("base"));
  }

  private static PreparedSide headSide(Suite head, Path working) {
    Optional<Checkout> checkout = new GitCli(working).checkout();
    return new PreparedSide(
        "this build",
        checkout.map(Checkout::commit).orElse(null),
        checkout.map(Checkout::tree).orElse(null),
        head.material());
  }
}
