package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.time.Duration;

/** Further working trees of a repository, each for as long as somebody needs it. */
public interface Worktrees {
  /**
   * Checks a commit out into a directory of its own. The repository's hooks do not run.
   *
   * @param directory outside the working tree, and not there yet
   * @param commit any name of a commit
   * @param limit after which the attempt is ended
   * @throws GitException if nothing bears the name, or git cannot do so in time
   */
  void add(Path directory, String commit, Duration limit);

  /**
   * Removes a working tree with all that a build has left in it, and git's memory of it. One that
   * is not there is forgotten alone; the other working trees of the repository stay as they are.
   *
   * @throws GitException if something of it stays
   */
  void remove(Path directory);
}
