package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds where at least so many parts hold.
 *
 * @param n at least 1, at most the number of parts
 */
public record AtLeast(int n, List<Condition> parts) implements Condition {
  public AtLeast {
    parts = Parts.some("of", parts);
    if (n < 1 || n > parts.size()) {
      throw new IllegalArgumentException("atLeast is " + n + "; 1 to " + parts.size());
    }
  }

  /** Asks each part once: nested, a second time doubles at each level. */
  @Override
  public Truth test(Situation situation) {
    int holds = 0;
    int may = 0;
    for (Condition one : parts) {
      Truth truth = one.test(situation);
      holds += truth == Truth.TRUE ? 1 : 0;
      may += truth == Truth.FALSE ? 0 : 1;
    }
    if (holds >= n) {
      return Truth.TRUE;
    }
    return may >= n ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public String text() {
    return "at least " + n + " of: " + Parts.join(parts, "; ");
  }

  @Override
  public List<Need> toHold(Situation situation) {
    return Parts.cheapest(parts, n, one -> one.toHold(situation));
  }

  @Override
  public List<Need> toFail(Situation situation) {
    return Parts.cheapest(parts, parts.size() - n + 1, one -> one.toFail(situation));
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
