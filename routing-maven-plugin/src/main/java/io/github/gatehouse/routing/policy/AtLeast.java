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

  private long count(Situation situation, Truth truth) {
    return parts.stream().filter(one -> one.test(situation) == truth).count();
  }

  @Override
  public Truth test(Situation situation) {
    if (count(situation, Truth.TRUE) >= n) {
      return Truth.TRUE;
    }
    return parts.size() - count(situation, Truth.FALSE) >= n ? Truth.UNKNOWN : Truth.FALSE;
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
