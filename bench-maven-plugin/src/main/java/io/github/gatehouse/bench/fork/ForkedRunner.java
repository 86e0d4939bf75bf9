package io.github.gatehouse.bench.fork;

import io.github.gatehouse.bench.runner.RunnerMain;
import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * Runs benchmarks: a runner's JVM holds JMH, and JMH forks a JVM for each measurement. Nothing of
 * Maven is on their class path, and none of them outlives {@link #run}.
 */
public final class ForkedRunner {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private ForkedRunner() {}

  /**
   * Runs what is selected and writes {@code results.json} to the request's output directory.
   *
   * @throws IOException if the runner cannot be started or lists nothing; the message names the log
   */
  public static RunOutcome run(RunRequest request, Progress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(request.output());
    Path errors = request.output().resolve("runner.err");
    Conversation conversation = new Conversation(request.ids(), request.selection(), progress);
    try (LiveProcess process = LiveProcess.start(command(request), request.working(), errors)) {
      String death = follow(process, conversation, request.timeout());
      RunOutcome outcome = conversation.outcome(death);
      if (outcome.cores() == 0) {
        throw new IOException(
            "the benchmark runner " + death + " before it listed a benchmark; see " + errors);
      }
      return outcome;
    }
  }

  /** Listens until the runner ends, and says how it ended. */
  private static String follow(LiveProcess process, Conversation conversation, Duration timeout)
      throws IOException, InterruptedException {
    process.allow(timeout);
    boolean warned = false;
    while (true) {
      String line = process.next();
      if (LiveProcess.END.equals(line)) {
        return "ended with code " + process.exitCode(GRACE);
      }
      if (line == null && warned) {
        return "did not answer after its fork was killed, and was killed too";
      }
      if (line == null) {
        // Killing the fork alone lets the runner report this benchmark and go on to the next.
        conversation.overdue(timeout.toSeconds());
        process.killChildren();
        warned = true;
        process.allow(GRACE);
      } else if (!Wire.parse(line).isEmpty()) {
        if (conversation.hear(Wire.parse(line))) {
          process.tell(conversation.order());
        }
        warned = false;
        process.allow(timeout);
      }
    }
  }

  private static List<String> command(RunRequest request) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("log", request.output().resolve("jmh.log").toString());
    properties.setProperty("results", request.output().resolve("results.json").toString());
    request.tuning().writeTo(properties);
    Path settings = request.output().resolve("runner.properties");
    try (Writer out = Files.newBufferedWriter(settings)) {
      properties.store(out, null);
    }
    // JMH's lock is one file for the whole machine and all its users; we take turns by ourselves.
    return request
        .javaHome()
        .java(
            request.output().resolve("runner.args"),
            request.classPath(),
            List.of("-Djmh.ignoreLock=true"),
            RunnerMain.class.getName(),
            List.of(settings.toString()));
  }
}
