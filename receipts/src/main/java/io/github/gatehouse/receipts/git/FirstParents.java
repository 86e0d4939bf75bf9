package io.github.gatehouse.receipts.git;

import java.util.List;

/** The line of commits that a branch has been at, without what was merged into it. */
public interface FirstParents {
  /**
   * The commits after one up to and with another, along first parents.
   *
   * @param after any name of a commit
   * @param to any name of a commit
   * @return oldest first; empty where both are the same
   * @throws GitException if nothing bears a name, {@code after} is no ancestor of {@code to}, or
   *     there are more than ten thousand
   */
  List<Named> between(String after, String to);

  /**
   * A commit for people.
   *
   * @param id 40 hex digits
   * @param subject first line of its message
   */
  record Named(String id, String subject) {}
}
