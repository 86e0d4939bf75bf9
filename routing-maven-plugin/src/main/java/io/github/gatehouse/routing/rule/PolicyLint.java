package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Truth;
import io.github.gatehouse.routing.policy.Atom;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds rules that cannot do what they stand there for, whatever the facts are. */
public final class PolicyLint {
  private static final int STEPS = 100_000;

  private final List<Rule> rules;
  private final Possible possible;
  private final int steps;

  private PolicyLint(RoutingPolicy policy, int steps) {
    this.rules = policy.rules();
    this.possible = new Possible(policy);
    this.steps = steps;
  }

  /** All findings, in the order of the rules; the last rule need not be reachable. */
  public static List<Finding> of(RoutingPolicy policy) {
    return of(policy, STEPS);
  }

  /** The same with at most so many steps for each question. */
  static List<Finding> of(RoutingPolicy policy, int steps) {
    PolicyLint lint = new PolicyLint(policy, steps);
    return IntStream.range(0, lint.rules.size() - 1)
        .boxed()
        .flatMap(rule -> lint.rule(rule).stream())
        .toList();
  }

  private List<Finding> rule(int rule) {
    Answer known = ask(rule, world -> possible.known(rule, world));
    if (known.never()) {
      return List.of(neverKnown(rule));
    }
    Answer reached =
        ask(rule, world -> Truths.and(possible.takes(rule, world), possible.untaken(rule, world)));
    List<Finding> findings = new ArrayList<>();
    if (reached.never()) {
      findings.add(unreachable(rule));
    }
    Answer early = rules.get(rule).then() == Action.FINALIZE ? early(rule) : Answer.NEVER;
    early.world().map(world -> shadowed(rule, world)).ifPresent(findings::add);
    if (known.gaveUp() || reached.gaveUp() || early.gaveUp()) {
      findings.add(undecided(rule));
    }
    return findings;
  }

  private Answer early(int rule) {
    return ask(
        rule,
        world ->
            Truths.and(
                Truths.and(possible.fires(rule, world), Truths.not(possible.free(world))),
                possible.untaken(rule, world)));
  }

  private Answer ask(int rule, Function<World, Set<Truth>> question) {
    Search search = new Search(question, steps);
    Optional<World> found = search.in(possible.world(rule));
    return new Answer(found, found.isEmpty() && search.gaveUp());
  }

  private String where(int rule) {
    return "rule " + rules.get(rule).id();
  }

  private Finding neverKnown(int rule) {
    String names =
        rules
            .get(rule)
            .when()
            .atoms()
            .filter(Clause::isNeverKnown)
            .map(Atom::text)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Finding(
        "rule-never-known",
        where(rule) + " can never be known: no evidence has the number of " + names,
        where(rule),
        "name one of: " + MetricNames.all().stream().sorted().collect(Collectors.joining(", ")));
  }

  private Finding unreachable(int rule) {
    if (ask(rule, world -> possible.fires(rule, world)).never()) {
      return new Finding(
          "rule-unreachable",
          where(rule) + " can never decide: its condition contradicts itself",
          where(rule),
          "correct or remove it; its condition is " + rules.get(rule).when().text());
    }
    if (ask(rule, world -> possible.takes(rule, world)).never()) {
      return new Finding(
          "rule-unreachable",
          where(rule)
              + " can never be final: wherever it holds, something is open or a rule above is"
              + " unknown",
          where(rule),
          "correct its condition, or the rules above that can never be known");
    }
    String above =
        IntStream.range(0, rule)
            .filter(other -> ask(rule, world -> beside(rule, other, world)).never())
            .mapToObj(other -> rules.get(other).id())
            .collect(Collectors.joining(", "));
    return new Finding(
        "rule-unreachable",
        where(rule)
            + " can never decide: "
            + (above.isEmpty()
                ? "wherever it could, one of the rules above does"
                : "wherever it could, rule " + above + " above does"),
        where(rule),
        "move it above "
            + (above.isEmpty() ? "them" : "rule " + above)
            + ", make what stands above narrower, or remove it");
  }

  private Set<Truth> beside(int rule, int other, World world) {
    return Truths.and(possible.takes(rule, world), Truths.not(possible.takes(other, world)));
  }

  private Finding shadowed(int rule, World world) {
    return new Finding(
        "rule-shadowed-final",
        where(rule)
            + " holds where nothing may be final, and decides nothing there: with "
            + String.join(", ", possible.obstacles(world)),
        where(rule),
        "put a rule above it for what is open, or let its condition ask for every gate and the"
            + " build's end");
  }

  private Finding undecided(int rule) {
    return new Finding(
        "rule-undecided",
        where(rule) + " is too entangled to be judged in " + steps + " steps",
        where(rule),
        "make its condition, or those above it, simpler");
  }

  /** What a search found. */
  private record Answer(Optional<World> world, boolean gaveUp) {
    static final Answer NEVER = new Answer(Optional.empty(), false);

    boolean never() {
      return world.isEmpty() && !gaveUp;
    }
  }
}
