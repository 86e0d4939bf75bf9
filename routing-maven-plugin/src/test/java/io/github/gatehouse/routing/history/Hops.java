package io.github.gatehouse.routing.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes chains for tests: each hop follows the one before. */
final class Hops {
  static final String TARGET = "test-fixer";

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final List<Hop> all = new ArrayList<>();
  private int trees;

  static Hop hop(String id, String previous, int second) {
    return hop(id, previous, second, "LOOP", TARGET, 100, new Measure("tree", 1, 1, 0), Set.of(id));
  }

  static Hop hop(
      String id,
      String previous,
      int second,
      String action,
      String target,
      int weight,
      Measure state,
      Set<String> receipts) {
    return new Hop(
        id,
        previous,
        START.plusSeconds(second),
        "commit",
        state.tree(),
        action,
        target,
        "tests-failed",
        "state-of-" + state,
        weight,
        state.blocking(),
        state.failingItems(),
        state.unmeasured(),
        receipts);
  }

  /** A failed attempt upon a new tree. */
  Hops loop(String target, int blocking, int failing, int unmeasured) {
    return loop(target, 100, newTree(blocking, failing, unmeasured));
  }

  Hops loop(String target, int weight, Measure state) {
    return add("LOOP", target, weight, state, Set.of("receipt-" + all.size()));
  }

  Hops add(String action, String target, int weight, Measure state, Set<String> receipts) {
    String previous = all.isEmpty() ? "" : all.get(all.size() - 1).id();
    int n = all.size();
    all.add(hop("id-" + n, previous, n, action, target, weight, state, receipts));
    return this;
  }

  Measure newTree(int blocking, int failing, int unmeasured) {
    return new Measure("tree-" + trees++, blocking, failing, unmeasured);
  }

  List<Hop> all() {
    return all;
  }

  Chain chain() {
    return Chain.of(all);
  }
}
