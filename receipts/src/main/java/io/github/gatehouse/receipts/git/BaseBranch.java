package io.github.gatehouse.receipts.git;

import java.util.Optional;
import java.util.function.Function;

/**
 * The branch that HEAD is to be merged into.
 *
 * @param git answers
 * @param configured the base that the user names; empty where none
 * @param environment the value of a variable, if it has one
 */
public record BaseBranch(
    Git git, String configured, Function<String, Optional<String>> environment) {
  /** The base and who named it, whether or not it stands for a commit; empty if nothing tells. */
  public Optional<NamedBranch> find(Checkout checkout) {
    if (!configured.isBlank()) {
      return Optional.of(NamedBranch.of(configured, "gate.base"));
    }
    return CiSystem.pullRequestTarget(environment).or(() -> known(checkout));
  }

  /** What git knows. A branch's own copy on the remote is not what it will be merged into. */
  private Optional<NamedBranch> known(Checkout checkout) {
    Optional<NamedBranch> upstream = upstream(checkout);
    return upstream
        .filter(base -> !base.name().endsWith("/" + checkout.branch()))
        .or(() -> remoteDefault(checkout))
        .or(() -> CiSystem.defaultBranch(environment))
        .or(() -> upstream);
  }

  private Optional<NamedBranch> remoteDefault(Checkout checkout) {
    return checkout.branch().isEmpty()
        ? Optional.empty()
        : git.remoteDefault().map(name -> NamedBranch.of(name, "origin/HEAD"));
  }

  private Optional<NamedBranch> upstream(Checkout checkout) {
    return checkout.branch().isEmpty()
        ? Optional.empty()
        : git.upstream().map(name -> NamedBranch.of(name, "HEAD's upstream"));
  }

  /** Its name; empty where nothing tells one that git may be asked about. */
  public Optional<String> name(Checkout checkout) {
    return find(checkout).filter(base -> !base.refused()).map(NamedBranch::name);
  }

  /** The commit at which HEAD left it; empty where it is unknown or has none in common. */
  public Optional<String> mergeBase(Checkout checkout) {
    return name(checkout).flatMap(git::mergeBase);
  }
}
