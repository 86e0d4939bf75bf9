package io.github.gatehouse.receipts.git;

import java.util.Optional;

/** What Gatehouse asks of git. Nothing is fetched, and nothing in the repository changes. */
public interface Git {
  /**
   * The checkout around the directory asked about; empty where there is none, no commit yet, or no
   * git on the machine.
   *
   * @throws GitException if git answers with an error or not in time
   */
  Optional<Checkout> checkout();

  /** The commit that a name stands for, 40 hex digits; empty where nothing bears the name. */
  Optional<String> commit(String name);

  /** The upstream branch of HEAD, such as {@code origin/main}; empty where none is set. */
  Optional<String> upstream();

  /** The default branch of {@code origin}, such as {@code origin/main}; empty where unknown. */
  Optional<String> remoteDefault();

  /** Commits of HEAD that a commit lacks, and the reverse. */
  Distance distance(String commit);

  /**
   * Two commit counts.
   *
   * @param ahead commits of HEAD that the other lacks
   * @param behind commits of the other that HEAD lacks
   */
  record Distance(int ahead, int behind) {}
}
