package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreesCliTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path top;

  private Path repository;
  private Path tree;

  @BeforeEach
  void commitTwice() throws Exception {
    repository = Files.createDirectory(top.resolve("repository"));
    tree = top.resolve("cache/tree");
    git("init", "-q", "-b", "main");
    commit("one");
    commit("two");
  }

  @Test
  void anEarlierCommitIsCheckedOutBesideTheWorkingTree() throws Exception {
    Files.writeString(repository.resolve("a.txt"), "uncommitted");

    worktrees().add(tree, "HEAD~1", LIMIT);

    assertThat(tree.resolve("a.txt")).hasContent("one");
    assertThat(repository.resolve("a.txt")).hasContent("uncommitted");
    assertThat(new GitCli(tree).checkout().orElseThrow().branch()).isEmpty();
  }

  @Test
  void whatIsRemovedLeavesNoTraceAndOtherTreesStay() throws Exception {
    worktrees().add(top.resolve("other"), "HEAD", LIMIT);
    String before = list();
    // As on a disk that is not there just now.
    Files.move(top.resolve("other"), top.resolve("unplugged"));
    worktrees().add(tree, "HEAD", LIMIT);
    Files.createDirectories(tree.resolve("target/nested"));
    Files.writeString(tree.resolve("target/nested/left"), "by a build");

    worktrees().remove(tree);

    assertThat(tree).doesNotExist();
    Files.move(top.resolve("unplugged"), top.resolve("other"));
    assertThat(list()).isEqualTo(before);
  }

  @Test
  void aTreeThatSomebodyDeletedIsForgotten() throws Exception {
    String before = list();
    worktrees().add(tree, "HEAD", LIMIT);
    GitCli.delete(tree);

    worktrees().remove(tree);

    assertThat(list()).isEqualTo(before);
  }

  @Test
  void aTreeThatIsNotThereCanBeRemoved() throws Exception {
    String before = list();

    worktrees().remove(tree);

    assertThat(list()).isEqualTo(before);
  }

  @Test
  void theRepositorysHooksDoNotRun() throws Exception {
    Path hook = repository.resolve(".git/hooks/post-checkout");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch '" + top.resolve("ran") + "'\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

    worktrees().add(tree, "HEAD", LIMIT);

    assertThat(top.resolve("ran")).doesNotExist();
  }

  @Test
  void whatCannotBeCheckedOutIsSaidAndLeavesNothing() throws Exception {
    String before = list();
    Files.createDirectories(tree.resolve("full"));

    assertThatThrownBy(() -> worktrees().add(tree, "HEAD", LIMIT))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("already exists");
    assertThatThrownBy(() -> worktrees().add(top.resolve("new"), "nobody", LIMIT))
        .hasMessage("no commit bears the name 'nobody'");
    assertThat(list()).isEqualTo(before);
  }

  private Worktrees worktrees() {
    return new WorktreesCli(repository);
  }

  private String list() {
    return new GitCommand(repository).text(Map.of(), "worktree", "list");
  }

  private void commit(String text) throws Exception {
    Files.writeString(repository.resolve("a.txt"), text);
    git("add", "-A");
    git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", text);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(repository.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }
}
