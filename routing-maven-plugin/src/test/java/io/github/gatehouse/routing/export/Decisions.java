package io.github.gatehouse.routing.export;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.util.List;
import java.util.Map;

/** Decisions that exports are made of. */
final class Decisions {
  private Decisions() {}

  static Decision of(Facts facts) {
    return new Router(DefaultPolicy.policy()).decide(facts, Sample.CLOCK);
  }

  static Decision of(Map<Gate, EffectiveStatus> deviating) {
    return of(Sample.facts(deviating));
  }

  static Decision of(BuildOutcome outcome) {
    return of(Sample.facts(Map.of(), outcome));
  }

  /** All gates have this status, and one gate this finding. */
  static Decision finding(EffectiveStatus status, Finding finding) {
    List<Standing> standings =
        Policy.standard().gates().stream()
            .map(
                one ->
                    Sample.standing(
                        one,
                        status,
                        "because",
                        "line",
                        one.gate() == Gate.MUTATION ? List.of(finding) : List.of()))
            .toList();
    return of(new Facts("Maven build", standings, Sample.HEAD, BuildOutcome.UNWATCHED));
  }

  /** Foreign text wherever a decision can have it. */
  static Decision foreign(String foreign) {
    Finding finding = new Finding("some-id", foreign, foreign, foreign);
    List<Standing> standings =
        Policy.standard().gates().stream()
            .map(
                one ->
                    Sample.standing(one, EffectiveStatus.FAIL, foreign, foreign, List.of(finding)))
            .toList();
    BuildOutcome outcome = new BuildOutcome(BuildOutcome.Kind.FAILED, foreign, List.of(foreign));
    return of(new Facts("Maven build", standings, Sample.HEAD, outcome));
  }
}
