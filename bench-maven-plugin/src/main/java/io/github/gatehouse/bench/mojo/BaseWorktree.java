package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.git.Worktrees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The working tree that a base is built in: gone when it is closed, when our JVM is asked to end,
 * and, where that was not possible, when the next one is made at the same place.
 */
final class BaseWorktree implements AutoCloseable {
  private static final Duration CHECKOUT = Duration.ofMinutes(5);

  private final Worktrees worktrees;
  private final Path tree;
  private final Thread hook;

  private BaseWorktree(Worktrees worktrees, Path tree) {
    this.worktrees = worktrees;
    this.tree = tree;
    this.hook = new Thread(this::remove, "gatehouse-bench-worktree");
  }

  static BaseWorktree add(Worktrees worktrees, Path tree, String commit) {
    if (Files.exists(tree)) {
      worktrees.remove(tree);
    }
    BaseWorktree added = new BaseWorktree(worktrees, tree);
    Runtime.getRuntime().addShutdownHook(added.hook);
    try {
      worktrees.add(tree, commit, CHECKOUT);
      return added;
    } catch (GitException e) {
      added.close();
      throw e;
    }
  }

  Path path() {
    return tree;
  }

  private void remove() {
    worktrees.remove(tree);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook does it.
      return;
    }
    remove();
  }
}
