package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody mends gates that were measured and found wanting.
 *
 * @param about gates that the same target owns
 */
record FailedGatesRule(String id, Set<Gate> about, Target owner) implements Rule {
  FailedGatesRule {
    about = Set.copyOf(about);
  }

  @Override
  public String condition() {
    return about.stream()
        .sorted()
        .map(gate -> gate.id() + " = FAIL")
        .collect(Collectors.joining(" or "));
  }

  @Override
  public Action action() {
    return Action.LOOP;
  }

  @Override
  public Target target(Facts facts) {
    return owner;
  }

  @Override
  public boolean holds(Facts facts) {
    return gates(facts).stream().anyMatch(FailedGatesRule::failed);
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return facts.standings().stream().filter(one -> about.contains(one.policy().gate())).toList();
  }

  @Override
  public List<String> reasons(Facts facts) {
    return gates(facts).stream()
        .filter(FailedGatesRule::failed)
        .map(gate -> "gate " + gate.gate() + " failed")
        .toList();
  }

  @Override
  public List<String> evidence(Facts facts) {
    return gates(facts).stream().map(Standing::line).toList();
  }

  private static boolean failed(Standing gate) {
    return gate.status() == EffectiveStatus.FAIL;
  }
}
