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
  /**
   * The base and who named it, whether or not it stands for a commit; empty if nothing tells.
   *
   * @param branch that HEAD is on; empty where it is detached
   */
  public Optional<NamedBranch> find(String branch) {
    if (!configured.isBlank()) {
      return Optional.of(NamedBranch.of(configured, "gate.base"));
    }
    return CiSystem.pullRequestTarget(environment).or(() -> known(branch));
  }

  /** What git knows. A branch's own copy on the remote is not what it will be merged into. */
  private Optional<NamedBranch> known(String branch) {
    Optional<NamedBranch> upstream = upstream(branch);
    return upstream
        .filter(base -> !base.name().endsWith("/" + branch))
        .or(() -> remoteDefault(branch))
        .or(() -> CiSystem.defaultBranch(environment))
        .or(() -> upstream);
  }

  private Optional<NamedBranch> remoteDefault(String branch) {
    return branch.isEmpty()
        ? Optional.empty()
        : git.remoteDefault().map(name -> NamedBranch.of(name, "origin/HEAD"));
  }

  private Optional<NamedBranch> upstream(String branch) {
    return branch.isEmpty()
        ? Optional.empty()
        : git.upstream().map(name -> NamedBranch.of(name, "HEAD's upstream"));
  }

  /** Its name; empty where nothing tells one that git may be asked about. */
  public Optional<String> name(String branch) {
    return find(branch).filter(base -> !base.refused()).map(NamedBranch::name);
  }

  /** The commit at which HEAD left it; empty where it is unknown or has none in common. */
  public Optional<String> mergeBase(String branch) {
    return name(branch).flatMap(git::mergeBase);
  }
}
