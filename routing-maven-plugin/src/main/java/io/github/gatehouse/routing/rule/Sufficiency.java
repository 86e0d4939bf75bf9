package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Confidence;
import io.github.gatehouse.routing.decision.Confidence.Factor;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How far the evidence suffices: numbers from counts, never from a feeling. */
final class Sufficiency {
  private static final BigDecimal HIGH = new BigDecimal("0.90");
  private static final BigDecimal MEDIUM = new BigDecimal("0.60");
  private static final Set<EffectiveStatus> ANSWERED =
      EnumSet.of(
          EffectiveStatus.PASS,
          EffectiveStatus.FAIL,
          EffectiveStatus.WAIVED,
          EffectiveStatus.SKIP_OK);

  private Sufficiency() {}

  /**
   * Judges the evidence of the gates that decided: the culprits, or else all that the decision
   * needed. An advisory gate that did not answer is not needed to be final, but then nobody is
   * fully sure.
   */
  static Confidence of(Facts facts, Action action, List<Standing> culprits) {
    List<Standing> decisive =
        culprits.isEmpty()
            ? facts.standings().stream().filter(g -> needed(g, action)).toList()
            : culprits;
    List<Factor> factors = decisive.stream().map(Sufficiency::factor).toList();
    BigDecimal gaps =
        factors.stream()
            .map(one -> BigDecimal.ONE.subtract(one.sufficiency()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal lower = round(BigDecimal.ONE.subtract(gaps).max(BigDecimal.ZERO));
    BigDecimal upper =
        round(
            factors.stream()
                .map(Factor::sufficiency)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO));
    List<String> faults = Faults.of(facts);
    List<String> doubts = doubts(facts, decisive, action);
    return new Confidence(
        level(lower, faults, doubts),
        lower,
        upper,
        factors,
        Stream.of(Justification.of(factors), doubts, faults).flatMap(List::stream).toList());
  }

  private static boolean needed(Standing gate, Action action) {
    return action != Action.FINALIZE || ANSWERED.contains(gate.status());
  }

  private static Factor factor(Standing gate) {
    boolean answered = ANSWERED.contains(gate.status());
    boolean stale = gate.status() == EffectiveStatus.STALE;
    // A failure that was seen needs no power: it is there.
    boolean good = gate.status() == EffectiveStatus.PASS;
    return new Factor(
        gate.gate(),
        answered ? BigDecimal.ONE : BigDecimal.ZERO,
        stale ? BigDecimal.ZERO : BigDecimal.ONE,
        good ? Power.of(gate) : BigDecimal.ONE);
  }

  private static BigDecimal round(BigDecimal number) {
    // Down: a score that only rounding lifts over a bound has not reached it.
    return number.setScale(2, RoundingMode.DOWN);
  }

  private static Level level(BigDecimal lower, List<String> faults, List<String> doubts) {
    if (!faults.isEmpty() || lower.compareTo(MEDIUM) < 0) {
      return Level.LOW;
    }
    return lower.compareTo(HIGH) >= 0 && doubts.isEmpty() ? Level.HIGH : Level.MEDIUM;
  }

  /** What keeps it from being HIGH. */
  private static List<String> doubts(Facts facts, List<Standing> decisive, Action action) {
    List<Standing> open =
        facts.standings().stream()
            .filter(gate -> action == Action.FINALIZE && !ANSWERED.contains(gate.status()))
            .toList();
    List<Standing> asserted = decisive.stream().filter(Sufficiency::asserted).toList();
    return Stream.of(
            Faults.name("MEDIUM at most: no answer from ", open),
            Faults.name("MEDIUM at most: asserted, not measured: ", asserted))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean asserted(Standing gate) {
    return gate.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .map(Evidence::basis)
        .anyMatch(Basis.ASSERTED::equals);
  }
}
