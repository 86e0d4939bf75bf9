package io.github.gatehouse.routing.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.policy.Always;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import io.github.gatehouse.routing.rule.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** From a pile of receipts to the decision and its documents: none is final that must not be. */
public final class DeskFuzz {
  private static final RoutingPolicy STANDARD = DefaultPolicy.policy();

  private DeskFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Draws draws = new Draws(data);
    Pile pile;
    BuildOutcome outcome;
    try {
      outcome = outcome(draws);
      pile = Pile.from(draws);
    } catch (IllegalArgumentException refusedByTheModel) {
      return;
    }
    RoutingPolicy policy = draws.below(16) == 15 ? eager() : STANDARD;
    Decision decision =
        decide(pile, outcome, policy, draws.below(16) == 15 ? draws.text() : "main");
    Verdict verdict = new Verdict(pile);
    for (Standing standing : decision.facts().standings()) {
      hold(
          !standing.satisfied() || verdict.satisfied(standing.policy()),
          "satisfied against the page",
          standing);
    }
    if (decision.route().action() == Action.FINALIZE) {
      boolean ended =
          outcome.kind() == BuildOutcome.Kind.SUCCEEDED
              || outcome.kind() == BuildOutcome.Kind.UNWATCHED;
      hold(ended, "final though the build is", outcome);
      hold(
          policy.gates().gates().stream().allMatch(verdict::satisfied),
          "final against the page",
          decision.route());
    }
    Documents.hold(decision, draws.below(32) == 31);
  }

  private static Decision decide(
      Pile pile, BuildOutcome outcome, RoutingPolicy policy, String branch) {
    Present present =
        new Present(Optional.of(RandomReceipts.SUBJECT), pile.modules(), RandomReceipts.NOW);
    Head head =
        new Head(
            Optional.of(RandomReceipts.SUBJECT.commit()),
            Optional.of(RandomReceipts.SUBJECT.tree()),
            branch,
            true);
    List<Standing> standings = Standings.of(policy.gates(), pile.receipts(), present);
    Facts facts = new Facts("Maven build", standings, head, outcome);
    return new Router(policy).decide(facts, InstantSource.fixed(RandomReceipts.NOW));
  }

  private static BuildOutcome outcome(Draws draws) {
    int kind = draws.below(16);
    if (kind < 12) {
      return BuildOutcome.UNWATCHED;
    }
    return new BuildOutcome(
        draws.of(List.of(BuildOutcome.Kind.values())), draws.text(), List.of(draws.text()));
  }

  /** A policy that wants to be final whatever the facts are. */
  private static RoutingPolicy eager() {
    return new RoutingPolicy(
        STANDARD.gates(),
        STANDARD.targets(),
        STANDARD.owners(),
        List.of(
            new Rule("eager", new Always(), Action.FINALIZE, "docs-reviewer"),
            new Rule("default", new Always(), Action.ESCALATE, RoutingPolicy.LAST)));
  }
}
