package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs git in one directory: no prompts, no optional locks, no pager, bounded in time. */
final class GitCommand {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 32 << 20;
  static final int NOT_INSTALLED = 127;

  /**
   * A git hook that runs Maven hands its own repository down: it is neither what is asked about nor
   * ours to write.
   */
  static final Set<String> FOREIGN =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_SHALLOW_FILE",
          "GIT_NAMESPACE",
          "GIT_PREFIX");

  private final Path directory;
  private final Duration limit;
  private final GitAnswers known;

  GitCommand(Path directory) {
    this(directory, LIMIT);
  }

  GitCommand(Path directory, Duration limit) {
    this(directory, limit, GitAnswers.NONE);
  }

  GitCommand(Path directory, GitAnswers known) {
    this(directory, LIMIT, known);
  }

  private GitCommand(Path directory, Duration limit, GitAnswers known) {
    this.directory = directory;
    this.limit = limit;
    this.known = known;
  }

  /**
   * What git said.
   *
   * @param exit its code
   * @param out its standard output
   * @param errors its error output where it failed
   */
  record Answer(int exit, String out, String errors) {
    /** Its answer, or what it complains of where it failed. */
    String text() {
      return exit == 0 ? out : errors;
    }

    List<String> lines() {
      return text().lines().toList();
    }
  }

  List<String> lines(Map<String, String> environment, String... arguments) {
    return text(environment, arguments).lines().toList();
  }

  /** What git says in an answer with NUL after every name: any other character may be in one. */
  List<String> names(String... arguments) {
    String text = text(Map.of(), arguments);
    return text.isEmpty() ? List.of() : List.of(text.split("\0"));
  }

  /** The first line of the answer; empty where git fails. */
  Optional<String> line(String... arguments) {
    Answer answer = run(Map.of(), List.of(arguments));
    return answer.exit() == 0 ? answer.lines().stream().findFirst() : Optional.empty();
  }

  String text(Map<String, String> environment, String... arguments) {
    Answer answer = run(environment, List.of(arguments));
    if (answer.exit() != 0) {
      throw new GitException(
          "git " + String.join(" ", arguments) + ": exit " + answer.exit() + ": " + answer.text());
    }
    return answer.text();
  }

  /** Git's answer; one that was given before where the environment is that of every question. */
  Answer run(Map<String, String> environment, List<String> arguments) {
    return environment.isEmpty()
        ? known.get(directory, arguments, () -> ask(environment, arguments))
        : ask(environment, arguments);
  }

  private Answer ask(Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeAll(FOREIGN);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    try {
      Path errors = Files.createTempFile("gatehouse-git", ".txt");
      try {
        return answer(builder.redirectError(errors.toFile()), command, errors);
      } finally {
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      throw new GitException("git gave no answer in " + directory, e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      // The one way to learn that a program is not there is to start it.
      return null;
    }
  }

  private Answer answer(ProcessBuilder builder, List<String> command, Path errors)
      throws IOException {
    Process process = start(builder);
    if (process == null) {
      return new Answer(NOT_INSTALLED, "", "git is not installed");
    }
    process.getOutputStream().close();
    try {
      AtomicBoolean late = new AtomicBoolean();
      // The watchdog bounds the read below: git's output ends when git does.
      process
          .onExit()
          .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionally(
              tooLong -> {
                late.set(true);
                // Whoever carries data for git would outlive it.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                return process.destroyForcibly();
              });
      byte[] out = process.getInputStream().readNBytes(MOST_BYTES + 1);
      if (out.length > MOST_BYTES) {
        process.destroyForcibly();
        throw new GitException(
            String.join(" ", command) + ": more than " + MOST_BYTES + " bytes of answer");
      }
      int exit = process.waitFor();
      if (late.get()) {
        throw new GitException(
            String.join(" ", command) + ": no end after " + limit.toSeconds() + " s");
      }
      String said = exit == 0 ? "" : complaint(errors);
      return new Answer(exit, new String(out, StandardCharsets.UTF_8), said);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while waiting for " + String.join(" ", command), e);
    }
  }

  /** File names in a complaint can be in any encoding. */
  private static String complaint(Path errors) throws IOException {
    return new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
  }
}
