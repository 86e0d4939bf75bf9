package io.github.gatehouse.routing.fuzz;

import io.github.gatehouse.fuzz.Hold;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.policy.Always;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import io.github.gatehouse.routing.rule.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * No policy is final over facts that docs/policy.md and docs/receipts.md keep open: one gate of
 * each status in turn, and each way in which a build ends. The rules are tried as they are, with
 * each of them final, and with one that is final always.
 *
 * @param required ids of the gates that the text requires
 */
record Finality(RoutingPolicy policy, Set<String> required) {
  private static final Head HEAD =
      new Head(
          Optional.of(RandomReceipts.SUBJECT.commit()),
          Optional.of(RandomReceipts.SUBJECT.tree()),
          "main",
          true);
  private static final Context KNOWN =
      new Context(
          "routing.yaml",
          "",
          new Change(
              Optional.of(RandomReceipts.SUBJECT.commit()),
              Optional.of(List.of("db/a.sql", "docs/adr/1.md", "pom.xml")),
              List.of()),
          Loops.NOT_KEPT,
          Optional.of(new TreeSet<>(Set.of("urgent"))));
  private static final Rule LAST =
      new Rule("default", new Always(), Action.ESCALATE, RoutingPolicy.LAST);
  private static final Rule EAGER =
      new Rule("eager", new Always(), Action.FINALIZE, RoutingPolicy.LAST);

  void hold() {
    Router written = new Router(policy);
    Router each = new Router(with(policy.rules().stream().map(Finality::eager).toList()));
    Router always = new Router(with(List.of(EAGER, LAST)));
    for (Facts facts : open()) {
      for (Router router : List.of(written, each, always)) {
        Action action = router.route(facts).action();
        Hold.hold(action != Action.FINALIZE, "final, and open", facts);
      }
    }
    Facts good = facts("", EffectiveStatus.PASS, BuildOutcome.UNWATCHED, KNOWN);
    Hold.hold(always.route(good).action() == Action.FINALIZE, "never final", policy);
    written.decide(good, InstantSource.fixed(RandomReceipts.NOW));
    written.decide(open().get(0), InstantSource.fixed(RandomReceipts.NOW));
  }

  private RoutingPolicy with(List<Rule> rules) {
    return new RoutingPolicy(policy.gates(), policy.targets(), policy.owners(), rules);
  }

  private static Rule eager(Rule rule) {
    return rule.then() == Action.ESCALATE && rule.when() instanceof Always
        ? rule
        : new Rule(rule.id(), rule.when(), Action.FINALIZE, rule.target(), rule.mention());
  }

  /** All facts over which nothing may be final. */
  List<Facts> open() {
    List<Facts> all = new ArrayList<>();
    for (Context context : List.of(Context.NONE, KNOWN)) {
      for (GatePolicy gate : policy.gates().gates()) {
        String id = gate.gate().id();
        for (EffectiveStatus status : EffectiveStatus.values()) {
          if (!allowed(status, required.contains(id))) {
            all.add(facts(id, status, BuildOutcome.UNWATCHED, context));
          }
        }
      }
      for (BuildOutcome.Kind kind :
          List.of(
              BuildOutcome.Kind.FAILED,
              BuildOutcome.Kind.IN_PROGRESS,
              BuildOutcome.Kind.INTERRUPTED)) {
        all.add(facts("", EffectiveStatus.PASS, new BuildOutcome(kind, "", List.of()), context));
      }
    }
    return all;
  }

  private static boolean allowed(EffectiveStatus status, boolean required) {
    return switch (status) {
      case PASS, WAIVED, SKIP_OK -> true;
      case INCONCLUSIVE, SKIP_BAD -> !required;
      case FAIL, MISSING, STALE, INVALID, CONFLICTING -> false;
    };
  }

  /** Every gate passes but one. */
  private Facts facts(String gate, EffectiveStatus status, BuildOutcome end, Context context) {
    List<Standing> standings =
        policy.gates().gates().stream()
            .map(one -> standing(one, one.gate().id().equals(gate) ? status : EffectiveStatus.PASS))
            .toList();
    return new Facts("Maven build", standings, HEAD, end, context, List.of());
  }

  private static Standing standing(GatePolicy gate, EffectiveStatus status) {
    return new Standing(gate, status, "", "", List.of(), List.of());
  }
}
