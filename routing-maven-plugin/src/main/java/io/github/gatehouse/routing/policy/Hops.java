package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Objects;

/**
 * Holds where so many decisions were made about the change, and another loop would follow.
 *
 * @param bound in decisions, at least 1
 */
public record Hops(Comparison comparison, int bound) implements Atom {
  public Hops {
    Objects.requireNonNull(comparison, "comparison");
    if (bound < 1) {
      throw new IllegalArgumentException("hops is " + bound + "; at least 1");
    }
  }

  private static int made(Situation situation) {
    return situation.facts().context().loops().chain().size();
  }

  @Override
  public Truth test(Situation situation) {
    return Truth.of(
        situation.next().isPresent()
            && comparison.test(
                java.math.BigDecimal.valueOf(made(situation)),
                java.math.BigDecimal.valueOf(bound)));
  }

  @Override
  public String text() {
    return "earlier decisions " + comparison.symbol() + " " + bound;
  }

  @Override
  public String observed(Situation situation) {
    return made(situation) + " earlier decisions";
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(observed(situation) + "; the bound is " + comparison.symbol() + " " + bound);
  }

  @Override
  public boolean aboutNext() {
    return true;
  }
}
