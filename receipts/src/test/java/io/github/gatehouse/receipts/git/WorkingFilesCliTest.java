package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFilesCliTest {
  @TempDir Path directory;

  private Path repository;

  @BeforeEach
  void commitSomeFiles() throws Exception {
    repository = Files.createDirectory(directory.resolve("repository"));
    git(repository, "init", "-q", "-b", "main");
    write("a b.txt");
    write("src/target/Goal.java");
    write(".gitignore");
    Files.writeString(repository.resolve(".gitignore"), "*.log\n");
    git(repository, "add", "-A");
    git(repository, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "one");
  }

  private void write(String name) throws Exception {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private static String git(Path where, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(String.join(" ", command) + said).isZero();
    return said.strip();
  }

  private WorkingFilesCli files() {
    return WorkingFilesCli.around(repository.resolve("src")).orElseThrow();
  }

  @Test
  void trackedFilesAndNewOnesAreNamedIgnoredAndBuiltOnesAreNot() throws Exception {
    write("new\nline.txt");
    write("x.log");
    write("target/classes/Goal.class");
    Files.delete(repository.resolve("a b.txt"));
    assertThat(files().names())
        .containsExactly(".gitignore", "a b.txt", "new\nline.txt", "src/target/Goal.java");
    assertThat(files().top()).isEqualTo(repository.toRealPath());
  }

  @Test
  void aNestedRepositoryIsNamedAsADirectory() throws Exception {
    Path nested = Files.createDirectories(repository.resolve("nested"));
    git(nested, "init", "-q");
    write("nested/file");
    git(nested, "add", "-A");
    git(nested, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "one");
    assertThat(files().names()).contains("nested");
  }

  @Test
  void aCopyGetsARepositoryAtTheSameCommitThatSeesItsFilesAsTheyAre() throws Exception {
    String before = git(repository, "count-objects", "-v") + git(repository, "status", "-s");
    Path copy = directory.resolve("copy");
    assertThat(files().lendTo(copy)).isTrue();
    assertThat(git(copy, "rev-parse", "HEAD")).isEqualTo(git(repository, "rev-parse", "HEAD"));
    assertThat(git(copy, "symbolic-ref", "--short", "HEAD")).isEqualTo("main");
    for (String name : files().names()) {
      Files.createDirectories(copy.resolve(name).getParent());
      Files.copy(repository.resolve(name), copy.resolve(name));
    }
    assertThat(git(copy, "status", "--porcelain")).isEmpty();
    assertThat(git(repository, "count-objects", "-v") + git(repository, "status", "-s"))
        .isEqualTo(before);
  }

  @Test
  void alsoFromALinkedWorkingTree() throws Exception {
    git(repository, "worktree", "add", "-q", "-b", "topic", "../linked");
    Path linked = directory.resolve("linked");
    Path copy = directory.resolve("copy");
    assertThat(WorkingFilesCli.around(linked).orElseThrow().lendTo(copy)).isTrue();
    assertThat(git(copy, "symbolic-ref", "--short", "HEAD")).isEqualTo("topic");
  }

  @Test
  void outsideGitThereIsNothingToAsk() {
    assertThat(WorkingFilesCli.around(directory)).isEmpty();
  }

  @Test
  void aDirectoryThatHoldsSomethingGetsNone() throws Exception {
    Path full = Files.createDirectory(directory.resolve("full"));
    Files.writeString(full.resolve("file"), "");
    assertThat(files().lendTo(full)).isFalse();
  }
}
