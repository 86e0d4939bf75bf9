package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;

/**
 * Maven stopped, and no gate that failed explains it: an unresolvable dependency, a plugin of the
 * user's own. It stands below the failed gates, for their targets know more, and above the
 * unmeasured ones, which are the consequence.
 */
record BrokenBuildRule() implements Rule {
  @Override
  public String id() {
    return "broken-build";
  }

  @Override
  public String condition() {
    return "Maven stopped in a step, and no gate that failed explains it";
  }

  @Override
  public Action action() {
    return Action.LOOP;
  }

  @Override
  public Target target(Facts facts) {
    return Target.BUILD_FIXER;
  }

  @Override
  public boolean holds(Facts facts) {
    // A gate's enforcement fails the session without a step that failed; its own rule then knows.
    return facts.outcome().kind() == BuildOutcome.Kind.FAILED
        && (!facts.outcome().at().isEmpty() || facts.unsatisfied().isEmpty());
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return List.of();
  }

  @Override
  public String observed(Facts facts) {
    return "build " + facts.outcome().kind();
  }

  @Override
  public List<String> reasons(Facts facts) {
    return List.of("Maven stopped, and no gate that failed explains it");
  }
}
