package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Observation;
import io.github.gatehouse.routing.decision.Route;
import java.time.InstantSource;
import java.util.List;

/** Facts in, one decision out; the clock gives the time stamp and nothing else. */
public final class Router {
  private Router() {}

  /** Evaluates every rule; the first that holds decides. */
  public static Decision decide(Facts facts, InstantSource clock) {
    List<Rule> rules = Rules.inOrder();
    Rule first = rules.stream().filter(rule -> rule.holds(facts)).findFirst().orElseThrow();
    return new Decision(
        facts,
        new Route(first.id(), first.action(), first.target(facts), first.reasons(facts)),
        rules.stream().map(rule -> observe(rule, first, facts)).toList(),
        Sufficiency.of(facts),
        clock.instant());
  }

  private static Observation observe(Rule rule, Rule first, Facts facts) {
    return new Observation(
        rule.id(),
        rule.condition(),
        rule.target(facts),
        // The last rule holds by itself; its condition is that no other one does.
        rule instanceof DefaultRule ? rule.equals(first) : rule.holds(facts),
        rule.observed(facts),
        rule.evidence(facts));
  }
}
