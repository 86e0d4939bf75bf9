package io.github.gatehouse.bench.fork;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command whose output goes to a file. Neither it nor what it starts outlives us.
 *
 * @param command with its arguments
 * @param directory to run in
 * @param environment variables to set; what has no value is removed
 * @param log is replaced by its standard and error output
 * @param limit after which it is killed
 */
public record LoggedCommand(
    List<String> command,
    Path directory,
    Map<String, Optional<String>> environment,
    Path log,
    Duration limit) {
  /** More output than this is a fault of its own. */
  private static final int MOST_LINES = 1_000_000;

  public LoggedCommand {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * Runs it to its end.
   *
   * @return its exit code; empty where it was killed, because it took too long or said too much
   * @throws IOException if it cannot be started, or the log cannot be written
   */
  public Optional<Integer> run() throws IOException, InterruptedException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(log, StandardCharsets.UTF_8);
        LiveProcess process = LiveProcess.start(command, directory, null, environment)) {
      process.allow(limit);
      int lines = 0;
      for (String line = process.next(); line != null; line = process.next()) {
        if (line.equals(LiveProcess.END)) {
          return Optional.of(process.exitCode(limit));
        }
        out.write(line);
        out.write('\n');
        if (++lines == MOST_LINES) {
          break;
        }
      }
      return Optional.empty();
    }
  }
}
