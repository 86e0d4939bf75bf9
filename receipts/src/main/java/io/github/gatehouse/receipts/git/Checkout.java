package io.github.gatehouse.receipts.git;

import io.github.gatehouse.receipts.model.Subject;
import java.nio.file.Path;

/**
 * A git checkout at one moment.
 *
 * @param root top level of the working tree
 * @param commit HEAD, 40 hex digits
 * @param tree digest of the working tree as git would store it now: uncommitted and untracked files
 *     included, ignored files and {@code target} directories left out
 * @param clean true where that tree is HEAD's
 * @param branch empty where HEAD is detached
 * @param shallow true where history is cut off
 */
public record Checkout(
    Path root, String commit, String tree, boolean clean, String branch, boolean shallow) {
  /** What receipts of this checkout speak of. */
  public Subject subject() {
    return new Subject(commit, tree);
  }
}
