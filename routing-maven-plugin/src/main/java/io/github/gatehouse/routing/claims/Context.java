package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known, and documents are held against.
 *
 * @param standings of the decision, one for each gate
 * @param targets ids of everybody whom the registry knows
 * @param changed files changed since the base, relative to the repository; empty where unknown
 * @param commit that was decided on, 40 hex digits; empty outside git
 * @param committedOn time of the commit that contains the documents; empty where they are no part
 *     of a commit, such as the text of a pull request
 * @param decidedOn time of the decision
 * @param confidence the computed level, such as {@code MEDIUM}
 * @param root files of the repository
 */
public record Context(
    List<Standing> standings,
    Set<String> targets,
    Optional<List<String>> changed,
    Optional<String> commit,
    Optional<Instant> committedOn,
    Instant decidedOn,
    String confidence,
    RepositoryTree root) {
  public Context {
    standings = List.copyOf(standings);
    targets = Set.copyOf(targets);
    changed = changed.map(List::copyOf);
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(committedOn, "committedOn");
    Objects.requireNonNull(decidedOn, "decidedOn");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(root, "root");
  }

  /** No document can speak of a later time. */
  Instant latest() {
    return committedOn.filter(time -> time.isBefore(decidedOn)).orElse(decidedOn);
  }

  /** The standing of a gate, by its id. */
  Optional<Standing> standing(String gate) {
    return standings.stream().filter(one -> one.gate().equals(gate)).findFirst();
  }
}
