package io.github.gatehouse.routing.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far the evidence suffices.
 *
 * @param score 0 to 1, two decimals: completeness × freshness
 * @param completeness gates that were measured or need not be, of all gates of the policy
 * @param freshness gates whose receipts are of this tree, of all gates with receipts
 * @param justification at least one, generated from the factors
 */
public record Confidence(
    Level level,
    BigDecimal score,
    Share completeness,
    Share freshness,
    List<String> justification) {
  /** Three words for a number. */
  public enum Level {
    /** Score at least 0.90, and nothing speaks against the evidence itself. */
    HIGH,
    /** Score at least 0.60, and nothing speaks against the evidence itself. */
    MEDIUM,
    LOW
  }

  /** So many of so many; both at least 0. */
  public record Share(int part, int whole) {
    public Share {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException("part is " + part + "; 0 to " + whole);
      }
    }

    /** {@code 7/10}. */
    @Override
    public String toString() {
      return part + "/" + whole;
    }
  }

  public Confidence {
    justification = List.copyOf(justification);
    if (justification.isEmpty()) {
      throw new IllegalArgumentException("confidence without a justification");
    }
  }
}
