package io.github.gatehouse.bench.run;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.control.Ruler;
import io.github.gatehouse.bench.fork.ForkedRunner;
import io.github.gatehouse.bench.fork.Progress;
import io.github.gatehouse.bench.fork.RunOutcome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.receipts.bench.BenchRuler;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.SuiteFacts;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs benchmarks and leaves {@code results.json} and {@code run.json}. */
public final class RecordedRun {
  private static final int RULER_DIGITS = 3;

  private final Git git;
  private final InstantSource clock;
  private final Consumer<String> lines;

  /**
   * @param git tells what is measured
   * @param lines takes the progress
   */
  public RecordedRun(Git git, InstantSource clock, Consumer<String> lines) {
    this.git = git;
    this.clock = clock;
    this.lines = lines;
  }

  /**
   * Runs to the end, whatever single benchmarks do.
   *
   * @throws IOException if the runner cannot be started, or nothing can be written
   */
  public BenchRun run(Suite suite, boolean quick, RunRequest request)
      throws IOException, InterruptedException {
    Turnstile.enter();
    try {
      RunDirectory directory = new RunDirectory(request.output());
      directory.clear();
      Optional<Checkout> checkout = git.checkout();
      String startedOn = now();
      Optional<BigDecimal> before = ruler(request);
      RunOutcome outcome = ForkedRunner.run(request, new Progress(clock, lines, quick));
      if (!Files.exists(directory.results())) {
        Files.writeString(directory.results(), "[]\n");
      }
      Optional<BigDecimal> after = ruler(request);
      Optional<SuiteFacts> facts = suite.questions().ask(request, outcome);
      BenchRun run =
          new BenchRun(
              checkout.map(Checkout::commit).orElse(null),
              checkout.map(Checkout::tree).orElse(null),
              suite.name(),
              quick,
              outcome.forks(),
              outcome.expected(),
              outcome.failures(),
              Sha256.of(directory.results()),
              startedOn,
              now(),
              ThisMachine.with(outcome.jdk(), outcome.cores(), request.tuning().jvmArgs()),
              facts.orElse(null),
              before.flatMap(b -> after.map(a -> new BenchRuler(b, a))).orElse(null));
      directory.write(run);
      return run;
    } finally {
      Turnstile.leave();
    }
  }

  /** Without one, times of this run are advisory wherever it is compared: no reason to fail. */
  private Optional<BigDecimal> ruler(RunRequest request) throws InterruptedException {
    try {
      double nanos =
          Ruler.nanos(request.javaHome(), request.classPath(), request.output().resolve("ruler"));
      return Optional.of(BigDecimal.valueOf(nanos).setScale(RULER_DIGITS, RoundingMode.HALF_EVEN));
    } catch (IOException e) {
      lines.accept("the ruler could not be measured: " + e.getMessage());
      return Optional.empty();
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
