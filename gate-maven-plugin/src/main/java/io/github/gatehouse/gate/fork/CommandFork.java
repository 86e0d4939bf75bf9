package io.github.gatehouse.gate.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command that runs to its end or to its limits, with all processes that it starts. Its output is
 * appended to a file.
 *
 * @param command with its arguments
 * @param directory to run in
 * @param environment variables to set; one without a value is removed
 * @param log gets standard and error output
 * @param limit after which everything is ended
 */
public record CommandFork(
    List<String> command,
    Path directory,
    Map<String, Optional<String>> environment,
    Path log,
    Duration limit) {
  /** More output than this is a fault of its own. */
  public static final long MOST_BYTES = 64L << 20;

  private static final Duration GLANCE = Duration.ofMillis(250);

  /** How a command ended. */
  public enum End {
    EXITED,
    /** It did not end within its limit. */
    LATE,
    /** It wrote more than {@link #MOST_BYTES}. */
    LOUD
  }

  /**
   * How the command ended.
   *
   * @param exit its code; -1 where it was ended
   */
  public record Answer(End end, int exit) {}

  public CommandFork {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * Runs the command; when this returns, none of its processes is left.
   *
   * @param live knows the command while it runs
   * @throws IOException if it cannot be started
   */
  public Answer run(LiveTrees live) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    environment.forEach(
        (name, value) -> {
          builder.environment().remove(name);
          value.ifPresent(text -> builder.environment().put(name, text));
        });
    long start = System.nanoTime();
    Process process = live.start(builder::start);
    try {
      process.getOutputStream().close();
      return await(process, live.of(process), start);
    } finally {
      live.end(process);
    }
  }

  private Answer await(Process process, ProcessTree tree, long start)
      throws IOException, InterruptedException {
    while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
      tree.look();
      if (System.nanoTime() - start > limit.toNanos()) {
        return new Answer(End.LATE, -1);
      }
      if (Files.size(log) > MOST_BYTES) {
        return new Answer(End.LOUD, -1);
      }
    }
    return new Answer(End.EXITED, process.exitValue());
  }
}
