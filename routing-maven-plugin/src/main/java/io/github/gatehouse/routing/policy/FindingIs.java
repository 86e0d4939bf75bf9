package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds where there is a finding with one of some ids.
 *
 * @param ids at least one
 */
public record FindingIs(List<String> ids) implements Atom {
  public FindingIs {
    ids = List.copyOf(ids);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("finding names no id; at least 1");
    }
  }

  private List<String> found(Facts facts) {
    Stream<Finding> ofGates = facts.standings().stream().flatMap(one -> one.findings().stream());
    return Stream.concat(ofGates, facts.claims().stream())
        .map(Finding::id)
        .filter(ids::contains)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean has(List<Finding> findings) {
    for (Finding one : findings) {
      if (ids.contains(one.id())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Truth test(Situation situation) {
    for (Standing gate : situation.facts().standings()) {
      if (has(gate.findings())) {
        return Truth.TRUE;
      }
    }
    return Truth.of(has(situation.facts().claims()));
  }

  @Override
  public String text() {
    return "finding " + String.join(" or ", ids);
  }

  @Override
  public String observed(Situation situation) {
    List<String> found = found(situation.facts());
    return found.isEmpty() ? "no such finding" : "finding " + String.join(", ", found);
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(observed(situation));
  }
}
