package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.BuildOutcome.End;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds where the build ended in one of some ways.
 *
 * @param ends at least one
 */
public record BuildIs(Set<End> ends) implements Atom {
  public BuildIs {
    ends = Set.copyOf(ends);
    if (ends.isEmpty()) {
      throw new IllegalArgumentException("build names no end; at least 1");
    }
  }

  @Override
  public Truth test(Situation situation) {
    return Truth.of(ends.contains(situation.facts().outcome().end()));
  }

  @Override
  public String text() {
    return "build = " + ends.stream().sorted().map(End::name).collect(Collectors.joining(" or "));
  }

  @Override
  public String observed(Situation situation) {
    return "build " + situation.facts().outcome().end();
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(situation.facts().outcome().end().words());
  }
}
