package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Stream;

/** Holds where every part is known not to hold. */
public record NoneOf(List<Condition> parts) implements Condition {
  public NoneOf {
    parts = Parts.some("none", parts);
  }

  @Override
  public Truth test(Situation situation) {
    return Parts.greatest(parts, situation).not();
  }

  @Override
  public String text() {
    return "none of: " + Parts.join(parts, "; ");
  }

  @Override
  public List<Need> toHold(Situation situation) {
    return Parts.every(parts, one -> one.toFail(situation));
  }

  @Override
  public List<Need> toFail(Situation situation) {
    return Parts.cheapest(parts, 1, one -> one.toHold(situation));
  }

  @Override
  public Stream<Atom> atoms() {
    return parts.stream().flatMap(Condition::atoms);
  }

  /** What must not be is no reason, and no culprit. */
  @Override
  public Stream<Atom> holding(Situation situation) {
    return Stream.empty();
  }
}
