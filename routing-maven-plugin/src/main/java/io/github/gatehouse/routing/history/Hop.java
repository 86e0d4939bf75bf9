package io.github.gatehouse.routing.history;

import io.github.gatehouse.routing.decision.Action;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * One decision of the past, as far as later ones depend on it.
 *
 * @param id of the decision; the same whenever the same facts are judged after the same decision
 * @param previous id of the decision before; empty for the first
 * @param commit HEAD; empty outside git
 * @param tree digest of the working tree; empty where it was not measured
 * @param action FINALIZE, NEXT, LOOP or ESCALATE
 * @param target who was to be next
 * @param rule that decided
 * @param stateFingerprint digest of what was judged, without times and numbers that only jitter
 * @param weight points that the attempt costs, see {@link AttemptWeight}; at least 1
 * @param blocking see {@link Measure}
 * @param failingItems see {@link Measure}
 * @param unmeasured see {@link Measure}
 * @param receiptDigests digests of all receipts that were judged
 */
public record Hop(
    String id,
    String previous,
    Instant decidedOn,
    String commit,
    String tree,
    String action,
    String target,
    String rule,
    String stateFingerprint,
    int weight,
    int blocking,
    int failingItems,
    int unmeasured,
    Set<String> receiptDigests) {
  public Hop {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id is empty; a decision is known by its digest");
    }
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(decidedOn, "decidedOn");
    Objects.requireNonNull(commit, "commit");
    Action.valueOf(action);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(stateFingerprint, "stateFingerprint");
    if (weight < 1) {
      throw new IllegalArgumentException("weight is " + weight + "; at least 1");
    }
    new Measure(tree, blocking, failingItems, unmeasured);
    receiptDigests = Set.copyOf(receiptDigests);
  }

  /** The state that was judged. */
  public Measure measure() {
    return new Measure(tree, blocking, failingItems, unmeasured);
  }

  /** True where work was sent back to this target. */
  boolean loopedTo(String other) {
    return action.equals(Action.LOOP.name()) && target.equals(other);
  }

  /** True where this target was to work, and no cause outside the change came between. */
  boolean askedInEarnest(String other) {
    boolean work = action.equals(Action.LOOP.name()) || action.equals(Action.NEXT.name());
    return work && target.equals(other) && weight > AttemptWeight.TRANSIENT.points();
  }

  /** True where the loop ended well. */
  boolean isFinal() {
    return action.equals(Action.FINALIZE.name());
  }

  /** True for exactly these receipts; without any, nothing can be told to be the same. */
  boolean judged(Set<String> digests) {
    return !receiptDigests.isEmpty() && receiptDigests.equals(digests);
  }

  /** The same but for the clock, which is no part of the id. */
  boolean sameBut(Hop later) {
    return at(later.decidedOn).equals(later);
  }

  private Hop at(Instant when) {
    return new Hop(
        id,
        previous,
        when,
        commit,
        tree,
        action,
        target,
        rule,
        stateFingerprint,
        weight,
        blocking,
        failingItems,
        unmeasured,
        receiptDigests);
  }
}
