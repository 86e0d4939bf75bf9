package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When a rule applies: atoms about facts, and combinations of conditions. */
public sealed interface Condition permits AllOf, AnyOf, AtLeast, Atom, NoneOf {
  /** Whether it holds; {@code UNKNOWN} where the facts do not tell. */
  Truth test(Situation situation);

  /** The condition in one line, in the policy's own words. */
  String text();

  /** The fewest facts that would have to be otherwise for it to be TRUE; empty where it is. */
  List<Need> toHold(Situation situation);

  /** The fewest facts that would have to be otherwise for it to be FALSE; empty where it is. */
  List<Need> toFail(Situation situation);

  /** All atoms in it, from left to right. */
  Stream<Atom> atoms();

  /** The atoms that make it hold; empty where it does not. */
  Stream<Atom> holding(Situation situation);

  /** Why it holds, in the project's own words. */
  default List<String> reasons(Situation situation) {
    return holding(situation).flatMap(atom -> atom.because(situation).stream()).distinct().toList();
  }

  /** Gates that make it hold, the worst first, then in the policy's order. */
  default List<Standing> culprits(Situation situation) {
    List<Standing> order = situation.facts().standings();
    return holding(situation)
        .filter(GateIs.class::isInstance)
        .flatMap(atom -> ((GateIs) atom).matching(situation.facts()).stream())
        .distinct()
        .sorted(Comparator.comparing(Standing::status).thenComparing(order::indexOf))
        .toList();
  }
}
