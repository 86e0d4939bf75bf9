package io.github.gatehouse.routing.history;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a chain of decisions into what rules count. */
public final class LoopCount {
  private LoopCount() {}

  /**
   * Counts.
   *
   * @param known false where there should be decisions, and none could be looked for
   * @param pasts earlier decisions by id, those of the chain at least
   * @param carried what each of them had left open, by its id
   * @param targets whose attempts are counted
   */
  public static Loops of(
      Chain chain,
      boolean known,
      Map<String, Past> pasts,
      Map<String, List<Past>> carried,
      Measure now,
      Collection<String> targets) {
    SortedMap<String, Integer> attempts = new TreeMap<>();
    for (String target : targets) {
      int points = chain.attempts(target, now);
      if (points > 0) {
        attempts.put(target, points);
      }
    }
    List<Past> ordered = chain.hops().stream().map(hop -> pasts.get(hop.id())).toList();
    return new Loops(
        known && chain.available() ? Loops.Kept.WHOLE : Loops.Kept.UNAVAILABLE,
        ordered,
        attempts,
        open(ordered, carried));
  }

  /** The last decision's escalation, and what it had carried on itself. */
  private static List<Past> open(List<Past> ordered, Map<String, List<Past>> carried) {
    if (ordered.isEmpty()) {
      return List.of();
    }
    Past last = ordered.get(ordered.size() - 1);
    Map<String, Past> open = new LinkedHashMap<>();
    // One entry for each rule: the newest says it best.
    carried.getOrDefault(last.id(), List.of()).forEach(past -> open.put(past.rule(), past));
    if (last.action() == Action.ESCALATE) {
      open.put(last.rule(), last);
    }
    return new ArrayList<>(open.values());
  }
}
