package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Truth;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Holds where a number that a gate measured keeps a bound. Unknown where the gate did not measure
 * it on this tree.
 *
 * @param gate id
 * @param name of the number, such as {@code worst}; see the evidence kinds
 * @param bound in the number's own unit
 */
public record Metric(String gate, String name, Comparison comparison, BigDecimal bound)
    implements Atom {
  private static final Set<EffectiveStatus> UNUSABLE =
      EnumSet.of(
          EffectiveStatus.INVALID,
          EffectiveStatus.STALE,
          EffectiveStatus.MISSING,
          EffectiveStatus.CONFLICTING);

  public Metric {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(bound, "bound");
  }

  private Optional<BigDecimal> value(Situation situation) {
    return situation
        .facts()
        .gate(gate)
        .filter(standing -> !UNUSABLE.contains(standing.status()))
        .map(Standing::metrics)
        .flatMap(numbers -> Optional.ofNullable(numbers.get(name)));
  }

  @Override
  public Truth test(Situation situation) {
    return value(situation)
        .map(number -> Truth.of(comparison.test(number, bound)))
        .orElse(Truth.UNKNOWN);
  }

  @Override
  public String text() {
    return gate + "." + name + " " + comparison.symbol() + " " + bound.toPlainString();
  }

  @Override
  public String observed(Situation situation) {
    return value(situation)
        .map(number -> gate + "." + name + " = " + number.stripTrailingZeros().toPlainString())
        .orElse(gate + "." + name + " not measured");
  }
}
