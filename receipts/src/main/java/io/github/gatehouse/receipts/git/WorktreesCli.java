package io.github.gatehouse.receipts.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Adds and removes working trees with git on the command line. */
public final class WorktreesCli implements Worktrees {
  /** Longer than git's other answers take: a build's output is deleted, too. */
  private static final Duration REMOVAL = Duration.ofMinutes(5);

  private final Path directory;

  /**
   * @param directory inside the working tree that there is already
   */
  public WorktreesCli(Path directory) {
    this.directory = directory;
  }

  @Override
  public void add(Path tree, String commit, Duration limit) {
    String known =
        new GitCli(directory)
            .commit(commit)
            .orElseThrow(() -> new GitException("no commit bears the name '" + commit + "'"));
    try {
      new GitCommand(directory, limit)
          .text(
              Map.of(),
              "-c",
              "core.hooksPath=/dev/null",
              "worktree",
              "add",
              "--force",
              "--detach",
              tree.toString(),
              known);
    } catch (GitException e) {
      forget(tree);
      throw e;
    }
  }

  @Override
  public void remove(Path tree) {
    String complaint = forget(tree);
    // Files that git does not know of, such as a nested repository's, can be left.
    if (Files.exists(tree)) {
      try {
        GitCli.delete(tree);
      } catch (IOException e) {
        throw new GitException(tree + " cannot be removed: " + complaint, e);
      }
      forget(tree);
    }
  }

  /** Not "prune": that would forget the user's own trees on a disk that is not there just now. */
  private String forget(Path tree) {
    List<String> arguments = List.of("worktree", "remove", "--force", "--force", tree.toString());
    return new GitCommand(directory, REMOVAL).run(Map.of(), arguments).text();
  }
}
