package io.github.gatehouse.gate.fork;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** A JVM with a tool in it, which runs the tool for one request after the other. */
final class KeptJvm {
  private static final Duration LOOK = Duration.ofMillis(250);

  private final JavaFork tool;
  private final LiveTrees live;
  private final Path scratch;
  private final Path out;
  private final Path errors;
  private final Process process;
  private final BufferedReader replies;
  private boolean answered;

  /**
   * Starts a JVM.
   *
   * @param tool its main class is a {@link java.util.spi.ToolProvider}
   * @param ownJar where this plugin's classes are
   * @param idle for how long it waits for a request
   * @param live knows the JVM from now on
   * @throws IOException if it cannot be started
   */
  KeptJvm(JavaFork tool, Path ownJar, Duration idle, LiveTrees live) throws IOException {
    this.tool = tool;
    this.live = live;
    scratch = Files.createTempDirectory("gatehouse-jvm");
    out = scratch.resolve("out");
    errors = scratch.resolve("errors");
    List<Path> classPath = new ArrayList<>(tool.classPath());
    classPath.add(ownJar);
    JavaFork host = new JavaFork(classPath, tool.options(), ToolMain.class.getName(), tool.limit());
    try {
      ProcessBuilder builder =
          host.command(scratch.resolve("jvm"), List.of(tool.main(), idle.toString()))
              // It goes on at the end of the file, also where the file has become shorter.
              .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
      process = live.start(builder::start);
    } catch (IOException e) {
      forget();
      throw e;
    }
    replies = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Runs the tool. A JVM that ends instead of answering has run it as any program runs; where it
   * had answered before, nobody can tell whether that is the fault of this request.
   *
   * @return what the tool said; empty where it is to be asked for in a new JVM
   * @throws JavaFork.OutOfTime if it does not end in time
   * @throws IOException if it says more than {@link JavaFork#MOST_SAID}
   */
  Optional<JavaFork.Answer> ask(List<String> arguments) throws IOException, InterruptedException {
    boolean again = answered;
    answered = false;
    StringBuilder text = new StringBuilder();
    arguments.forEach(one -> text.append(one).append('\0'));
    Files.writeString(scratch.resolve("arguments"), text);
    Files.write(out, new byte[0]);
    if (again) {
      // Before the first answer they are what the JVM says of its start.
      Files.write(errors, new byte[0]);
    }
    long end = System.nanoTime() + tool.limit().toNanos();
    String reply = reply(end);
    answered = reply.startsWith(ToolMain.ANSWER);
    if (!answered && again) {
      return Optional.empty();
    }
    int exit = answered ? Integer.parseInt(reply.substring(ToolMain.ANSWER.length())) : exit(end);
    tool.bounded(List.of(out, errors));
    return Optional.of(new JavaFork.Answer(exit, Files.readString(out), Files.readString(errors)));
  }

  /** The line that ends the request; empty where the JVM has ended. */
  private String reply(long end) throws IOException, InterruptedException {
    FutureTask<String> reply = new FutureTask<>(this::exchange);
    Thread reader = new Thread(reply, "gatehouse-answer");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      try {
        return reply.get(Math.min(LOOK.toNanos(), end - System.nanoTime()), NANOSECONDS);
      } catch (TimeoutException e) {
        live.of(process).look();
        tool.bounded(List.of(out, errors));
        if (System.nanoTime() - end >= 0) {
          throw tool.late();
        }
      } catch (ExecutionException e) {
        // The pipe broke: the JVM is gone, or about to be.
        return "";
      }
    }
  }

  /** Hands the request over and reads on to its end; what the JVM itself prints is passed over. */
  private String exchange() throws IOException {
    process.getOutputStream().write((scratch + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    String line = replies.readLine();
    while (line != null && !line.startsWith(ToolMain.ANSWER)) {
      line = replies.readLine();
    }
    return line == null ? "" : line;
  }

  private int exit(long end) throws IOException, InterruptedException {
    if (!process.waitFor(end - System.nanoTime(), NANOSECONDS)) {
      throw tool.late();
    }
    return process.exitValue();
  }

  /** True where another request can be made: the last one was answered, and the JVM lives. */
  boolean usable() {
    return answered && process.isAlive();
  }

  /**
   * Ends the JVM with all that it has started.
   *
   * @throws IOException if its files cannot be deleted
   */
  void end() throws IOException {
    live.end(process);
    forget();
  }

  private void forget() throws IOException {
    for (String one : List.of("jvm", "arguments", "out", "errors")) {
      Files.deleteIfExists(scratch.resolve(one));
    }
    Files.deleteIfExists(scratch);
  }
}
