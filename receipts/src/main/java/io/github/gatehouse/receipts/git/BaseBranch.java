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
    Optional<NamedBranch> target = CiSystem.pullRequestTarget(environment);
    return target.isPresent() ? target : known(branch);
  }

  /** What git knows. A branch's own copy on the remote is not what it will be merged into. */
  private Optional<NamedBranch> known(String branch) {
    Optional<NamedBranch> upstream = named(branch, Git::upstream, "HEAD's upstream");
    if (upstream.isPresent() && !upstream.get().name().endsWith("/" + branch)) {
      return upstream;
    }
    Optional<NamedBranch> ofRemote = named(branch, Git::remoteDefault, "origin/HEAD");
    if (ofRemote.isPresent()) {
      return ofRemote;
    }
    Optional<NamedBranch> ofCi = CiSystem.defaultBranch(environment);
    return ofCi.isPresent() ? ofCi : upstream;
  }

  private Optional<NamedBranch> named(
      String branch, Function<Git, Optional<String>> question, String from) {
    Optional<String> name = branch.isEmpty() ? Optional.empty() : question.apply(git);
    return name.isPresent() ? Optional.of(NamedBranch.of(name.get(), from)) : Optional.empty();
  }

  /** Its name; empty where nothing tells one that git may be asked about. */
  public Optional<String> name(String branch) {
    Optional<NamedBranch> base = find(branch);
    boolean asked = base.isPresent() && !base.get().refused();
    return asked ? Optional.of(base.get().name()) : Optional.empty();
  }

  /** The commit at which HEAD left it; empty where it is unknown or has none in common. */
  public Optional<String> mergeBase(String branch) {
    return name(branch).flatMap(git::mergeBase);
  }
}
