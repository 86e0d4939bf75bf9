package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Stream;

/** Holds where every part holds. */
public record AllOf(List<Condition> parts) implements Condition {
  public AllOf {
    parts = Parts.some("all", parts);
  }

  @Override
  public Truth test(Situation situation) {
    return Parts.least(parts, situation);
  }

  @Override
  public String text() {
    return Parts.join(parts, " and ");
  }

  @Override
  public List<Need> toHold(Situation situation) {
    return Parts.every(parts, one -> one.toHold(situation));
  }

  @Override
  public List<Need> toFail(Situation situation) {
    return Parts.cheapest(parts, 1, one -> one.toFail(situation));
  }

  @Override
  public Stream<Atom> atoms() {
    return parts.stream().flatMap(Condition::atoms);
  }

  @Override
  public Stream<Atom> holding(Situation situation) {
    return Parts.holding(this, parts, situation);
  }
}
