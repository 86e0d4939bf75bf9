package io.github.gatehouse.bench.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process of the operating system that is followed line by line, and that never outlives us: it
 * and all it started are killed on {@link #close()}, and when our own JVM is asked to end.
 */
final class LiveProcess implements AutoCloseable {
  /** What {@link #next()} returns once the process has closed its output. */
  static final String END = "\u0000end";

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread hook;
  private long deadline = System.nanoTime();

  private LiveProcess(Process process) {
    this.process = process;
    this.hook = new Thread(this::kill, "gatehouse-bench-end");
    guard();
    Thread reader = new Thread(this::read, "gatehouse-bench-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a command.
   *
   * @param errors file for its standard error; null to read it with its output
   * @throws IOException if it cannot be started
   */
  static LiveProcess start(List<String> command, Path directory, Path errors) throws IOException {
    return start(command, directory, errors, Map.of());
  }

  /**
   * The same with other variables in its environment.
   *
   * @param environment to set; what has no value is removed
   * @throws IOException if it cannot be started
   */
  static LiveProcess start(
      List<String> command, Path directory, Path errors, Map<String, Optional<String>> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    environment.forEach(
        (name, value) -> {
          builder.environment().remove(name);
          value.ifPresent(text -> builder.environment().put(name, text));
        });
    if (errors == null) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(errors.toFile());
    }
    return new LiveProcess(builder.start());
  }

  private void guard() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and what was started a moment ago must not outlive it.
      kill();
      throw e;
    }
  }

  /** Gives the process this much time from now on. */
  void allow(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** The next line of output, {@link #END} at its end, or null if neither came in its time. */
  String next() throws InterruptedException {
    return lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  /** Writes a line to the process's input. */
  void tell(String line) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(line + "\n");
    in.flush();
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Kills what the process started, and not the process itself. */
  void killChildren() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits a little for the process to end by itself, and says with what code. */
  int exitCode(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      process.waitFor();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending already: the hook has done, or will do, the same.
      hook.setName("gatehouse-bench-ending");
    }
  }

  private void kill() {
    // Children first: once their parent is dead they are nobody's descendants.
    killChildren();
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("its output could not be read: " + e.getMessage());
    }
    lines.add(END);
  }
}
