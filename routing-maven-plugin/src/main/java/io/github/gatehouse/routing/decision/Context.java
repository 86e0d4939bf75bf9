package io.github.gatehouse.routing.decision;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known beside the receipts.
 *
 * @param policy where the policy comes from, in the project's own words, such as {@code built-in}
 * @param policyDigest SHA-256 of the policy's text, 64 hex digits; empty for the built-in one
 * @param labels of the change, foreign text; empty where nobody told them
 */
public record Context(
    String policy,
    String policyDigest,
    Change change,
    Loops loops,
    Optional<SortedSet<String>> labels) {
  /** Nothing but the receipts is known. */
  public static final Context NONE =
      new Context("built-in", "", Change.UNKNOWN, Loops.NOT_KEPT, Optional.empty());

  public Context {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(policyDigest, "policyDigest");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(loops, "loops");
    labels = labels.map(TreeSet::new);
  }

  /** The same with another change. */
  public Context with(Change other) {
    return new Context(policy, policyDigest, other, loops, labels);
  }

  /** The same with other loops. */
  public Context with(Loops other) {
    return new Context(policy, policyDigest, change, other, labels);
  }
}
