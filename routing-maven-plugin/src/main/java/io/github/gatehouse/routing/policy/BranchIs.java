package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds on a branch that fits one of some patterns. Unknown where HEAD is detached.
 *
 * @param globs at least one
 */
public record BranchIs(List<Glob> globs) implements Atom {
  public BranchIs {
    globs = List.copyOf(globs);
    if (globs.isEmpty()) {
      throw new IllegalArgumentException("branch names no pattern; at least 1");
    }
  }

  @Override
  public Truth test(Situation situation) {
    String branch = situation.facts().head().branch();
    return branch.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(globs.stream().anyMatch(one -> one.matches(branch)));
  }

  @Override
  public String text() {
    return "branch: " + globs.stream().map(Glob::quoted).collect(Collectors.joining(", "));
  }

  /** The branch's name is foreign text, and stays out. */
  @Override
  public String observed(Situation situation) {
    return switch (test(situation)) {
      case TRUE -> "the branch fits";
      case FALSE -> "another branch";
      case UNKNOWN -> "branch unknown";
    };
  }
}
