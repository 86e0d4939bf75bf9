package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import java.util.Optional;

/**
 * The branch that HEAD is to be merged into.
 *
 * @param git answers
 * @param configured the base that the user names; empty where none
 * @param pullRequestBase the branch that CI says a pull request goes to; empty where none
 */
public record BaseBranch(Git git, String configured, String pullRequestBase) {
  /** Its name, whether or not it stands for a commit here; empty where nothing tells. */
  public Optional<String> name(Checkout checkout) {
    if (!configured.isBlank()) {
      return Optional.of(configured);
    }
    if (!pullRequestBase.isBlank()) {
      return Optional.of("origin/" + pullRequestBase);
    }
    if (checkout.branch().isEmpty()) {
      return Optional.empty();
    }
    // A branch's own copy on the remote is not what it will be merged into.
    Optional<String> upstream = git.upstream();
    boolean copy = upstream.filter(name -> name.endsWith("/" + checkout.branch())).isPresent();
    return copy ? git.remoteDefault().or(() -> upstream) : upstream.or(git::remoteDefault);
  }

  /** The commit at which HEAD left it; empty where it is unknown or has none in common. */
  public Optional<String> mergeBase(Checkout checkout) {
    return name(checkout).flatMap(git::mergeBase);
  }
}
