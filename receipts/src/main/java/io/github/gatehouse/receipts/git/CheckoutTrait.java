package io.github.gatehouse.receipts.git;

import java.util.Locale;
import java.util.Optional;

/** What is particular about a place that git is asked about. */
public enum CheckoutTrait {
  /** There is no git on the machine. */
  NO_GIT,
  NO_REPOSITORY,
  /** A repository without a working tree, or a directory inside it. */
  BARE_REPOSITORY,
  NO_COMMIT,
  /** HEAD is a commit, not a branch. */
  DETACHED_HEAD,
  /** History is cut off. */
  SHALLOW_CLONE,
  /** Some files of the commit are left out of the working tree. */
  SPARSE_CHECKOUT,
  /** Some objects lie only on the remote. */
  PARTIAL_CLONE,
  /** It belongs to a superproject. */
  SUBMODULE,
  /** Another working tree shares its repository. */
  LINKED_WORKTREE,
  /** Variables such as {@code GIT_DIR} point somewhere; they are not followed. */
  GIT_VARIABLES,
  MERGE("git merge"),
  REBASE("git rebase"),
  CHERRY_PICK("git cherry-pick"),
  REVERT("git revert"),
  MAILBOX("git am"),
  BISECT("git bisect");

  private final String command;

  CheckoutTrait() {
    this("");
  }

  CheckoutTrait(String command) {
    this.command = command;
  }

  /** The command that has begun here and not ended, such as {@code git rebase}; empty if none. */
  public Optional<String> underWay() {
    return Optional.of(command).filter(one -> !one.isEmpty());
  }

  /** Such as {@code shallow clone}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
