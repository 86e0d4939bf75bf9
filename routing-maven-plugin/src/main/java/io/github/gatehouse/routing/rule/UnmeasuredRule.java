package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What nobody measured here is not good: its owner makes it measurable. */
record UnmeasuredRule() implements Rule {
  private static final Set<EffectiveStatus> ABSENT =
      EnumSet.of(EffectiveStatus.MISSING, EffectiveStatus.STALE);
  private static final Set<EffectiveStatus> UNMEASURED =
      EnumSet.of(
          EffectiveStatus.MISSING,
          EffectiveStatus.STALE,
          EffectiveStatus.CONFLICTING,
          EffectiveStatus.INCONCLUSIVE,
          EffectiveStatus.SKIP_BAD);

  @Override
  public String id() {
    return "unmeasured";
  }

  @Override
  public String condition() {
    return "any gate = MISSING, STALE or CONFLICTING, or a required gate = INCONCLUSIVE or SKIP_BAD";
  }

  @Override
  public Action action() {
    return Action.LOOP;
  }

  /** The owner of the worst gate; where nothing at all was measured, a build comes first. */
  @Override
  public Target target(Facts facts) {
    List<Standing> gates = gates(facts);
    if (gates.isEmpty() || facts.having(ABSENT).size() == facts.standings().size()) {
      return Target.BUILD_RUNNER;
    }
    return Rules.owner(gates.get(0).policy().gate());
  }

  @Override
  public boolean holds(Facts facts) {
    return !gates(facts).isEmpty();
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return facts.unsatisfied().stream().filter(gate -> UNMEASURED.contains(gate.status())).toList();
  }

  @Override
  public String observed(Facts facts) {
    return gates(facts).size() + " of " + facts.standings().size() + " gates unmeasured";
  }

  @Override
  public List<String> reasons(Facts facts) {
    return gates(facts).stream()
        .map(gate -> "gate " + gate.gate() + " is " + gate.status() + why(gate))
        .toList();
  }

  private static String why(Standing gate) {
    return gate.status() == EffectiveStatus.CONFLICTING
        ? ": measured good and bad on this tree"
        : ": not measured on this tree";
  }
}
