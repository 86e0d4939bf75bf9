package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;

/** Whatever no other rule knows goes to a person. */
record DefaultRule() implements Rule {
  @Override
  public String id() {
    return "default";
  }

  @Override
  public String condition() {
    return "no rule above holds";
  }

  @Override
  public Action action() {
    return Action.ESCALATE;
  }

  @Override
  public Target target(Facts facts) {
    return Target.MAINTAINER;
  }

  @Override
  public boolean holds(Facts facts) {
    return true;
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return List.of();
  }

  @Override
  public String observed(Facts facts) {
    return "a rule above holds";
  }

  @Override
  public List<String> reasons(Facts facts) {
    return List.of("no rule covers these statuses");
  }
}
