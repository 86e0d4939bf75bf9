package io.github.gatehouse.receipts.git;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a clone lacks, what is under way in it, and when it last heard of its remote. */
public interface GitClone {
  /**
   * Everything that is particular about the directory asked about.
   *
   * @throws GitException if git answers with an error or not in time
   */
  Set<CheckoutTrait> traits();

  /** The branch that HEAD is on; empty where it is detached, or there is no commit yet. */
  Optional<String> branch();

  /**
   * What merging a commit into HEAD would come to. Nothing is written to the repository, and
   * nothing is fetched.
   *
   * @param commit 40 hex digits
   */
  MergeForecast merge(String commit);

  /**
   * When the remote was last asked for one of its branches; empty where that is not known, or the
   * branch is no remote's.
   *
   * @param branch such as {@code origin/main}
   */
  Optional<Instant> lastFetch(String branch);

  /**
   * Fetches one branch of a remote, without prompts.
   *
   * @param branch such as {@code origin/main}, whether or not it is known already
   * @param limit after which the attempt is ended
   * @throws GitException if it fails or does not end in time; the message says why
   */
  void fetch(String branch, Duration limit);
}
