package io.github.gatehouse.routing.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real repository: what is committed first is {@code main}, the rest is a change of it. */
final class GitProject {
  final Path root;

  GitProject(Path root) throws IOException {
    this.root = root;
    git("init", "-q", "-b", "main");
    write("README.md", "here\n");
  }

  GitProject write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all, and goes on on a branch of its own. */
  GitProject branch() throws IOException {
    commit();
    git("checkout", "-q", "-b", "change");
    return this;
  }

  GitProject commit() throws IOException {
    git("add", "--all");
    git("commit", "-q", "--allow-empty", "-m", "state");
    return this;
  }

  String git(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return said;
  }
}
