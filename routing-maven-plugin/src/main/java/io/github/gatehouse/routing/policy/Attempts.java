package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds where a target has tried so often since the last progress. An attempt made while the chain
 * of decisions was unavailable weighs as much as all that could have been left.
 *
 * @param target id; empty for the target that the other rules would loop to
 * @param bound in whole attempts, at least 1
 */
public record Attempts(Optional<String> target, Comparison comparison, int bound) implements Atom {
  public Attempts {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(comparison, "comparison");
    if (bound < 1) {
      throw new IllegalArgumentException("attempts is " + bound + "; at least 1");
    }
  }

  private Optional<String> who(Situation situation) {
    return target.isPresent() ? target : situation.next();
  }

  private static BigDecimal made(Situation situation, String who) {
    Loops loops = situation.facts().context().loops();
    return BigDecimal.valueOf(loops.attempts().getOrDefault(who, 0))
        .divide(BigDecimal.valueOf(Loops.ATTEMPT));
  }

  @Override
  public Truth test(Situation situation) {
    BigDecimal most = BigDecimal.valueOf(bound);
    return Truth.of(
        who(situation).filter(who -> comparison.test(made(situation, who), most)).isPresent());
  }

  @Override
  public String text() {
    return "attempts of "
        + target.orElse("the next target")
        + " "
        + comparison.symbol()
        + " "
        + bound;
  }

  @Override
  public String observed(Situation situation) {
    return who(situation)
        .map(who -> made(situation, who).toPlainString() + " attempts of " + who)
        .orElse("nobody would have to try");
  }

  @Override
  public List<String> because(Situation situation) {
    return List.of(
        observed(situation)
            + " without progress; the bound is "
            + comparison.symbol()
            + " "
            + bound);
  }

  @Override
  public boolean aboutNext() {
    return target.isEmpty();
  }
}
