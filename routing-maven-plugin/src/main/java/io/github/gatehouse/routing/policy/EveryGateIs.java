package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds where every gate of a policy has one of some statuses.
 *
 * @param statuses at least one
 */
public record EveryGateIs(Set<EffectiveStatus> statuses) implements Atom {
  public EveryGateIs {
    statuses = Set.copyOf(statuses);
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("every gate in no status; at least 1");
    }
  }

  private List<Standing> others(Situation situation) {
    return situation.facts().standings().stream()
        .filter(one -> !statuses.contains(one.status()))
        .toList();
  }

  @Override
  public Truth test(Situation situation) {
    for (Standing one : situation.facts().standings()) {
      if (!statuses.contains(one.status())) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  @Override
  public String text() {
    return "every gate = "
        + statuses.stream().sorted().map(EffectiveStatus::name).collect(Collectors.joining(" or "));
  }

  @Override
  public String observed(Situation situation) {
    return others(situation).size() + " of " + situation.facts().standings().size() + " are not";
  }
}
