package io.github.gatehouse.routing.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far the evidence suffices for this decision. It speaks of the evidence, not of the code.
 *
 * @param lower 0 to 1, two decimals: what is left if no two gates' gaps overlap
 * @param upper 0 to 1, two decimals: the weakest gate alone
 * @param factors of each gate that decided, in the policy's order
 * @param justification at least one, generated from the factors
 */
public record Confidence(
    Level level,
    BigDecimal lower,
    BigDecimal upper,
    List<Factor> factors,
    List<String> justification) {
  /** Three words for a number. */
  public enum Level {
    LOW,
    /** Lower bound at least 0.60, and nothing speaks against the evidence itself. */
    MEDIUM,
    /** Lower bound at least 0.90, everything measured, and nothing speaks against it. */
    HIGH
  }

  /**
   * One gate's sufficiency: the product of three numbers from 0 to 1.
   *
   * @param gate id
   * @param completeness 1 where it answered
   * @param freshness 1 where its receipts are of this tree
   * @param power how small a fault it would have found, against what is asked
   */
  public record Factor(
      String gate, BigDecimal completeness, BigDecimal freshness, BigDecimal power) {
    public Factor {
      unit("completeness", completeness);
      unit("freshness", freshness);
      unit("power", power);
    }

    /** 0 to 1. */
    public BigDecimal sufficiency() {
      return completeness.multiply(freshness).multiply(power);
    }
  }

  public Confidence {
    unit("lower", lower);
    unit("upper", upper);
    factors = List.copyOf(factors);
    justification = List.copyOf(justification);
    if (justification.isEmpty()) {
      throw new IllegalArgumentException("confidence without a justification");
    }
  }

  private static void unit(String name, BigDecimal value) {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(name + " is " + value + "; 0 to 1");
    }
  }
}
