package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.policy.AllOf;
import io.github.gatehouse.routing.policy.AnyOf;
import io.github.gatehouse.routing.policy.AtLeast;
import io.github.gatehouse.routing.policy.Atom;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.NoneOf;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules of a policy may say while facts are open. */
final class Possible {
  private static final Set<Truth> KNOWN = Set.of(Truth.TRUE, Truth.FALSE);

  private final List<Rule> rules;
  private final Map<Atom, Clause> clauses = new HashMap<>();
  private final Clause free;

  Possible(RoutingPolicy policy) {
    rules = policy.rules();
    free = Clause.free(policy.gates());
    rules.stream()
        .flatMap(rule -> rule.when().atoms())
        .forEach(atom -> clauses.computeIfAbsent(atom, one -> Clause.of(one, policy.gates())));
  }

  /** Every fact open; those of one rule first. */
  World world(int first) {
    List<Part> parts =
        Stream.concat(
                rules.get(first).when().atoms().map(clauses::get).flatMap(Clause::questions),
                Stream.concat(
                    rules.stream()
                        .flatMap(rule -> rule.when().atoms())
                        .map(clauses::get)
                        .flatMap(Clause::questions),
                    free.questions()))
            .toList();
    return World.of(parts);
  }

  /** Gates and the build, each as it stands in the way of a final decision. */
  List<String> obstacles(World world) {
    return free.parts().stream()
        .filter(part -> part.truths(world).equals(Truths.FALSE))
        .map(part -> part.fact() + " " + world.values(part.fact()).get(0))
        .toList();
  }

  /** Whether a rule's condition is TRUE. */
  Set<Truth> fires(int rule, World world) {
    return Truths.are(of(rules.get(rule).when(), world), Truths.TRUE);
  }

  /** Whether a rule's condition is known. */
  Set<Truth> known(int rule, World world) {
    return Truths.are(of(rules.get(rule).when(), world), KNOWN);
  }

  /** Whether a final decision is allowed. */
  Set<Truth> free(World world) {
    return free.truths(world);
  }

  /** Whether a rule decides where none above does. */
  Set<Truth> takes(int rule, World world) {
    Set<Truth> fires = fires(rule, world);
    if (rules.get(rule).then() != Action.FINALIZE) {
      return fires;
    }
    Set<Truth> takes = Truths.and(fires, free(world));
    for (int i = 0; i < rule && takes.contains(Truth.TRUE); i++) {
      takes = Truths.and(takes, known(i, world));
    }
    return takes;
  }

  /** Whether no rule above decides. */
  Set<Truth> untaken(int rule, World world) {
    Set<Truth> untaken = Truths.TRUE;
    for (int i = 0; i < rule && untaken.contains(Truth.TRUE); i++) {
      untaken = Truths.and(untaken, Truths.not(takes(i, world)));
    }
    return untaken;
  }

  private Set<Truth> of(Condition when, World world) {
    if (when instanceof AllOf all) {
      return Truths.all(all.parts(), one -> of(one, world));
    }
    if (when instanceof AnyOf any) {
      return Truths.any(any.parts(), one -> of(one, world));
    }
    if (when instanceof NoneOf none) {
      return Truths.not(Truths.any(none.parts(), one -> of(one, world)));
    }
    if (when instanceof AtLeast some) {
      return Truths.atLeast(some.n(), some.parts().stream().map(one -> of(one, world)).toList());
    }
    return clauses.get((Atom) when).truths(world);
  }
}
