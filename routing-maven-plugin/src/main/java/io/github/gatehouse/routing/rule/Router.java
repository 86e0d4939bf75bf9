package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Observation;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.Route;
import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import io.github.gatehouse.routing.policy.Situation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts and a policy in, one decision out; the clock gives the time stamp and nothing else. */
public final class Router {
  private final RoutingPolicy policy;
  private final List<Rule> aboutFactsAlone;

  /** Opens a router for one policy. */
  public Router(RoutingPolicy policy) {
    this.policy = policy;
    aboutFactsAlone = policy.rules().stream().filter(rule -> !rule.aboutNext()).toList();
  }

  /** Evaluates every rule; the first that is TRUE decides. */
  public Decision decide(Facts facts, InstantSource clock) {
    Situation situation = new Situation(facts, next(facts));
    Rule winner = winner(policy.rules(), situation);
    return new Decision(
        facts,
        route(winner, situation),
        policy.rules().stream().map(rule -> observe(rule, winner, situation)).toList(),
        carried(winner, situation),
        Sufficiency.of(facts, winner.then(), winner.when().culprits(situation)),
        clock.instant());
  }

  /** The route alone, without the transcript: cheap enough to try every combination of facts. */
  public Route route(Facts facts) {
    Situation situation = new Situation(facts, next(facts));
    return route(winner(policy.rules(), situation), situation);
  }

  /** The rule that decides, without its reasons. */
  Rule rule(Facts facts) {
    return winner(policy.rules(), new Situation(facts, next(facts)));
  }

  /** The target that the rules about the facts alone would loop to. */
  private Optional<String> next(Facts facts) {
    Situation alone = new Situation(facts, Optional.empty());
    Rule first = winner(aboutFactsAlone, alone);
    return first.then() == Action.LOOP ? Optional.of(target(first, alone).id()) : Optional.empty();
  }

  private static Rule winner(List<Rule> rules, Situation situation) {
    boolean known = true;
    for (Rule rule : rules) {
      Truth truth = rule.when().test(situation);
      if (truth == Truth.TRUE && mayDecide(rule, known, situation.facts())) {
        return rule;
      }
      known &= truth != Truth.UNKNOWN;
    }
    throw new IllegalStateException("no rule holds always; a policy ends with one that does");
  }

  /** Nothing is final while a gate is open, or while a rule above might have decided. */
  private static boolean mayDecide(Rule rule, boolean allAboveKnown, Facts facts) {
    return rule.then() != Action.FINALIZE || (allAboveKnown && facts.obstacle().isEmpty());
  }

  private Target target(Rule rule, Situation situation) {
    if (!rule.target().equals(Rule.OWNER)) {
      return policy.target(rule.target());
    }
    return rule.when().culprits(situation).stream()
        .findFirst()
        .map(gate -> policy.owner(gate.gate()))
        .orElseGet(() -> policy.target(RoutingPolicy.LAST));
  }

  private Route route(Rule rule, Situation situation) {
    List<String> reasons = new ArrayList<>(rule.when().reasons(situation));
    if (rule.then() == Action.FINALIZE) {
      reasons = Summary.of(situation.facts());
    } else if (rule.then() == Action.ESCALATE && isLast(rule)) {
      reasons = undecided(situation);
    }
    if (reasons.isEmpty()) {
      reasons.add(rule.when().text());
    }
    return new Route(rule.id(), rule.then(), target(rule, situation), reasons);
  }

  private boolean isLast(Rule rule) {
    return rule.equals(policy.rules().get(policy.rules().size() - 1));
  }

  /** Why nothing but the last rule was left: what could not be known is named. */
  private List<String> undecided(Situation situation) {
    List<String> reasons = new ArrayList<>();
    for (Rule rule : policy.rules()) {
      Truth truth = rule.when().test(situation);
      if (truth == Truth.UNKNOWN) {
        rule.when().toHold(situation).stream()
            .map(need -> "rule " + rule.id() + " cannot be known: " + need.observed())
            .forEach(reasons::add);
      }
    }
    if (reasons.isEmpty()) {
      reasons.add("no rule above holds");
    }
    return reasons;
  }

  private Observation observe(Rule rule, Rule winner, Situation situation) {
    Truth truth = isLast(rule) ? Truth.of(rule.equals(winner)) : rule.when().test(situation);
    return new Observation(
        rule.id(),
        rule.when().text(),
        rule.then(),
        target(rule, situation),
        truth,
        truth == Truth.TRUE ? List.of() : rule.when().toHold(situation),
        rule.mention(),
        Looked.at(rule.when(), situation.facts()));
  }

  /**
   * Escalations that are neither closed by their rule being FALSE nor repeated by this decision.
   */
  private List<Past> carried(Rule winner, Situation situation) {
    Stream<Past> open = situation.facts().context().loops().open().stream();
    boolean asked = winner.then() == Action.ESCALATE;
    return open.filter(past -> !past.rule().equals(winner.id()))
        .filter(past -> truth(past.rule(), asked, situation) != Truth.FALSE)
        .sorted(Comparator.comparing(Past::id))
        .toList();
  }

  /**
   * A rule that the policy no longer has cannot be known; nor can one about the next target while
   * there is none because a person is asked.
   */
  private Truth truth(String rule, boolean asked, Situation situation) {
    return policy.rules().stream()
        .filter(one -> one.id().equals(rule) && !isLast(one))
        .findFirst()
        .map(one -> one.aboutNext() && asked ? Truth.UNKNOWN : one.when().test(situation))
        .orElse(isLastId(rule) ? Truth.FALSE : Truth.UNKNOWN);
  }

  private boolean isLastId(String rule) {
    return policy.rules().get(policy.rules().size() - 1).id().equals(rule);
  }
}
