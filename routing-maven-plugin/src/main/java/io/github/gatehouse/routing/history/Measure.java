package io.github.gatehouse.routing.history;

import java.util.Objects;

/**
 * How bad a state is, in three counts.
 *
 * @param tree digest of the working tree; empty where it is unknown
 * @param blocking gates that are not satisfied
 * @param failingItems tests, benchmarks, warnings and so on that fail, over all gates
 * @param unmeasured gates without a usable measurement
 */
public record Measure(String tree, int blocking, int failingItems, int unmeasured) {
  public Measure {
    Objects.requireNonNull(tree, "tree");
    notNegative("blocking", blocking);
    notNegative("failingItems", failingItems);
    notNegative("unmeasured", unmeasured);
  }

  /**
   * True where this state is progress over an earlier one: the tree is another one, at least one
   * count is lower, and none is higher. A tree that is unknown on either side is no changed tree.
   */
  public boolean progressOver(Measure earlier) {
    boolean changed = !tree.isEmpty() && !earlier.tree.isEmpty() && !tree.equals(earlier.tree);
    return changed && noneHigher(earlier) && sum() < earlier.sum();
  }

  private boolean noneHigher(Measure earlier) {
    return blocking <= earlier.blocking
        && failingItems <= earlier.failingItems
        && unmeasured <= earlier.unmeasured;
  }

  /** All three counts together; every progress lowers it by at least 1. */
  public long sum() {
    return (long) blocking + failingItems + unmeasured;
  }

  private static void notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is " + value + "; at least 0");
    }
  }
}
