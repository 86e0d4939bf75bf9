package io.github.gatehouse.bench.fork;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.runner.HostMain;
import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JMH for one side of a comparison, in a JVM of its own that starts a fork when it is told to.
 * Never outlives {@link #close()} or our own JVM, and nor do its forks.
 */
public final class HostProcess implements AutoCloseable {
  private static final Duration LISTING = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final LiveProcess process;
  private final Path errors;
  private final Map<BenchmarkKey, Integer> indices = new LinkedHashMap<>();
  private String jdk = "unknown";
  private int cores;

  /** How the last fork ended: null while it runs, empty where it ended well. */
  private String ending;

  /** Known before the system has taken note of a process's end. */
  private boolean gone;

  private HostProcess(LiveProcess process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /**
   * Starts the host and waits until it has listed its benchmarks.
   *
   * @param output directory for its log and argument file, created where absent
   * @param working directory that benchmarks run in
   * @throws IOException if it cannot be started or does not list; the message names its log
   */
  public static HostProcess start(JavaHome home, List<Path> classPath, Path output, Path working)
      throws IOException, InterruptedException {
    Files.createDirectories(output);
    Path errors = output.resolve("host.err");
    // JMH's lock is one file for the whole machine and all its users; we take turns by ourselves.
    List<String> command =
        home.java(
            output.resolve("host.args"),
            classPath,
            options(),
            HostMain.class.getName(),
            List.of(output.resolve("jmh.log").toString()));
    HostProcess host = new HostProcess(LiveProcess.start(command, working, errors), errors);
    try {
      host.list();
      return host;
    } catch (IOException | InterruptedException | RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-Djmh.ignoreLock=true", "-Xmx256m"));
    options.addAll(JdkCommand.SHORT_LIFE);
    return options;
  }

  /** The benchmarks of its class path. */
  public List<BenchmarkKey> benchmarks() {
    return List.copyOf(indices.keySet());
  }

  /** Version of its JVM, which is the forks' too. */
  public String jdk() {
    return jdk;
  }

  /** Processors that it sees. */
  public int cores() {
    return cores;
  }

  /**
   * Has it start a fork that asks for its iterations.
   *
   * @param lockstep where to ask: {@code port token slot}
   * @param jvmArgs added to those of the benchmark's annotations
   */
  public void fork(
      BenchmarkKey benchmark, Duration iteration, String lockstep, List<String> jvmArgs)
      throws IOException {
    List<Object> values = new ArrayList<>();
    values.add(indices.get(benchmark));
    values.add(iteration.toMillis());
    values.add(lockstep);
    values.addAll(jvmArgs);
    try {
      process.tell(Wire.line("run", values.toArray()));
    } catch (IOException e) {
      throw gone("ended", e);
    }
  }

  /**
   * Why the fork has failed; empty where it has not, or not yet. Does not wait.
   *
   * @throws IOException if the host itself is gone
   */
  public Optional<String> failure() throws IOException, InterruptedException {
    process.allow(Duration.ZERO);
    for (String line = process.next(); line != null && ending == null; line = process.next()) {
      hear(line);
    }
    return Optional.ofNullable(ending).filter(message -> !message.isEmpty());
  }

  /**
   * Waits for the fork to end, and kills it after a while.
   *
   * @return why it failed; empty where it ended well
   * @throws IOException if the host itself is gone
   */
  public Optional<String> ended() throws IOException, InterruptedException {
    process.allow(GRACE);
    boolean killed = false;
    while (ending == null) {
      String line = process.next();
      if (line != null) {
        hear(line);
      } else if (killed) {
        throw gone("does not answer", null);
      } else {
        process.killChildren();
        killed = true;
        process.allow(GRACE);
      }
    }
    String message = ending;
    ending = null;
    return Optional.of(message).filter(text -> !text.isEmpty());
  }

  /** Number of its process. */
  public long pid() {
    return process.pid();
  }

  /** False once its JVM has ended, or was found not to answer. */
  public boolean alive() {
    return !gone && process.alive();
  }

  /** Kills the fork that runs, and not the host. */
  public void killFork() {
    process.killChildren();
  }

  @Override
  public void close() {
    process.close();
  }

  private IOException gone(String how, IOException cause) {
    gone = true;
    return new IOException("the benchmark host " + how + "; see " + errors, cause);
  }

  private void hear(String line) throws IOException {
    if (line.equals(LiveProcess.END)) {
      throw gone("ended", null);
    }
    List<String> words = Wire.parse(line);
    if (words.contains("failed")) {
      ending = words.get(2);
    } else if (words.contains("done")) {
      ending = "";
    }
  }

  private void list() throws IOException, InterruptedException {
    process.allow(LISTING);
    int index = 0;
    while (true) {
      String line = process.next();
      if (line == null || line.equals(LiveProcess.END)) {
        throw new IOException("the benchmark host listed nothing; see " + errors);
      }
      List<String> words = Wire.parse(line);
      switch (words.isEmpty() ? "" : words.get(0)) {
        case "jvm" -> {
          jdk = words.get(1);
          cores = Integer.parseInt(words.get(2));
        }
        case "benchmark" ->
            indices.put(
                BenchmarkKey.of(words.get(1), words.get(2), Wire.params(words.get(3))), index++);
        case "listed" -> {
          return;
        }
        default -> {
          // What the JVM itself prints, a warning for example: not for us.
        }
      }
    }
  }
}
