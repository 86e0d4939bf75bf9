package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.decision.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Targets that a repository defines beside its policy.
 *
 * @param tree files below the directory that Maven was started for
 * @param repository files of the whole repository
 * @param changed files; empty where no base is known
 */
record Registry(FileTree tree, FileTree repository, Optional<List<String>> changed) {
  /** Agents, and the owners of the changed files. */
  List<Target> targets() {
    List<Target> targets = new ArrayList<>(AgentFiles.of(tree));
    CodeOwners.of(repository, changed).ifPresent(targets::add);
    return targets;
  }
}
