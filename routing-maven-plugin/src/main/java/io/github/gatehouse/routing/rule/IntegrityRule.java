package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;
import java.util.Set;

/** Receipts that must not be believed are for a person: an agent might only measure them away. */
record IntegrityRule() implements Rule {
  @Override
  public String id() {
    return "integrity";
  }

  @Override
  public String condition() {
    return "any gate = INVALID";
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
    return !gates(facts).isEmpty();
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return facts.having(Set.of(EffectiveStatus.INVALID));
  }

  @Override
  public String observed(Facts facts) {
    return gates(facts).size() + " of " + facts.standings().size() + " gates INVALID";
  }

  @Override
  public List<String> reasons(Facts facts) {
    return gates(facts).stream()
        .map(gate -> "gate " + gate.gate() + " has a receipt that must not be believed")
        .toList();
  }
}
