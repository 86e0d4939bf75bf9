package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that a decision depends on.
 *
 * @param step what was done before this decision, in the project's own words
 * @param standings one for each gate of the policy, in its order, at least one
 */
public record Facts(String step, List<Standing> standings, Head head, BuildOutcome outcome) {
  public Facts {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(outcome, "outcome");
    standings = List.copyOf(standings);
    if (standings.isEmpty()) {
      throw new IllegalArgumentException("no gate at all; nothing would be checked");
    }
  }

  /** Gates with one of these statuses, in the policy's order. */
  public List<Standing> having(Set<EffectiveStatus> statuses) {
    return standings.stream().filter(gate -> statuses.contains(gate.status())).toList();
  }

  /** Gates that forbid a final decision, the worst first, then in the policy's order. */
  public List<Standing> unsatisfied() {
    return standings.stream()
        .filter(gate -> !gate.satisfied())
        .sorted(Comparator.comparing(Standing::status))
        .toList();
  }
}
