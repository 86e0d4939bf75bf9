package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the change under judgement touches.
 *
 * @param base commit that it is held against, 40 hex digits; empty where none is known
 * @param files between the base and the working tree, relative to the repository, sorted; foreign
 *     text; empty where no base is known
 * @param policyEdits files of the policy that the change edits, relative to the repository
 */
public record Change(
    Optional<String> base, Optional<List<String>> files, List<String> policyEdits) {
  /** No base: what was changed cannot be told. */
  public static final Change UNKNOWN = new Change(Optional.empty(), Optional.empty(), List.of());

  public Change {
    Objects.requireNonNull(base, "base");
    files = files.map(list -> list.stream().sorted().toList());
    policyEdits = policyEdits.stream().sorted().toList();
  }

  /** The same edits of the policy, with other files since a base. */
  public Change with(String commit, List<String> changed) {
    return new Change(Optional.of(commit), Optional.of(changed), policyEdits);
  }
}
