package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;

/** Every gate of the policy is satisfied, and the build ended well where it was watched. */
record FinalizeRule() implements Rule {
  @Override
  public String id() {
    return "all-satisfied";
  }

  @Override
  public String condition() {
    return "every gate is satisfied";
  }

  @Override
  public Action action() {
    return Action.FINALIZE;
  }

  @Override
  public Target target(Facts facts) {
    return Target.DOCS_REVIEWER;
  }

  @Override
  public boolean holds(Facts facts) {
    BuildOutcome outcome = facts.outcome();
    return facts.unsatisfied().isEmpty()
        && !outcome.unfinished()
        && outcome.kind() != BuildOutcome.Kind.FAILED;
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return facts.unsatisfied();
  }

  @Override
  public String observed(Facts facts) {
    int all = facts.standings().size();
    return (all - facts.unsatisfied().size()) + " of " + all + " gates satisfied";
  }

  @Override
  public List<String> reasons(Facts facts) {
    List<String> open =
        facts.standings().stream()
            .filter(standing -> !standing.status().passes())
            .map(Standing::gate)
            .toList();
    String passed = (facts.standings().size() - open.size()) + " gates pass or do not apply";
    return open.isEmpty()
        ? List.of(passed)
        : List.of(passed, "not measured, and only advisory: " + String.join(", ", open));
  }
}
