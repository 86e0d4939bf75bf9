package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs git in one directory: no prompts, no optional locks, no pager, thirty seconds at most. */
final class GitCommand {
  private static final int SECONDS = 30;
  private static final int MOST_BYTES = 32 << 20;
  static final int NOT_INSTALLED = 127;

  private final Path directory;

  GitCommand(Path directory) {
    this.directory = directory;
  }

  /** What git said on its standard output, or its error output where it failed. */
  record Answer(int exit, String text) {
    List<String> lines() {
      return text.lines().toList();
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

  String text(Map<String, String> environment, String... arguments) {
    Answer answer = run(environment, List.of(arguments));
    if (answer.exit() != 0) {
      throw new GitException(
          "git " + String.join(" ", arguments) + ": exit " + answer.exit() + ": " + answer.text());
    }
    return answer.text();
  }

  Answer run(Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    // A git hook that runs Maven hands its own index and directory down: not ours to write.
    builder.environment().keySet().removeAll(List.of("GIT_INDEX_FILE", "GIT_DIR", "GIT_WORK_TREE"));
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

  private static Answer answer(ProcessBuilder builder, List<String> command, Path errors)
      throws IOException {
    Process process = start(builder);
    if (process == null) {
      return new Answer(NOT_INSTALLED, "git is not installed");
    }
    process.getOutputStream().close();
    try {
      AtomicBoolean late = new AtomicBoolean();
      // The watchdog bounds the read below: git's output ends when git does.
      process
          .onExit()
          .orTimeout(SECONDS, TimeUnit.SECONDS)
          .exceptionally(
              tooLong -> {
                late.set(true);
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
        throw new GitException(String.join(" ", command) + ": no end after " + SECONDS + " s");
      }
      String text = exit == 0 ? new String(out, StandardCharsets.UTF_8) : Files.readString(errors);
      return new Answer(exit, exit == 0 ? text : text.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while waiting for " + String.join(" ", command), e);
    }
  }
}
