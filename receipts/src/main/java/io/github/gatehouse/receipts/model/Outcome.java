package io.github.gatehouse.receipts.model;

import java.util.List;
import java.util.Objects;

/**
 * A status with its reason.
 *
 * @param reason empty for {@code PASS} and {@code FAIL}, one line otherwise
 */
public record Outcome(Status status, String reason) {
  /** Everything that was to be measured was, and is good. */
  public static final Outcome PASS = new Outcome(Status.PASS, "");

  /** Measured, and not good. */
  public static final Outcome FAIL = new Outcome(Status.FAIL, "");

  public Outcome {
    Objects.requireNonNull(status, "status");
    boolean wantsReason = status == Status.SKIPPED || status == Status.INCONCLUSIVE;
    if (wantsReason == reason.isEmpty()) {
      throw new IllegalArgumentException(status + " with reason '" + reason + "'");
    }
  }

  public static Outcome inconclusive(String reason) {
    return new Outcome(Status.INCONCLUSIVE, reason);
  }

  public static Outcome skipped(SkipReason reason) {
    return new Outcome(Status.SKIPPED, reason.toString());
  }

  /** The worst outcome of all evidence; no evidence is inconclusive, never a pass. */
  public static Outcome of(List<Evidence> evidence) {
    Outcome worst = null;
    for (Evidence one : evidence) {
      Outcome outcome = of(one);
      if (worst == null || outcome.status().compareTo(worst.status()) > 0) {
        worst = outcome;
      }
    }
    return worst == null ? inconclusive("no evidence") : worst;
  }

  private static Outcome of(Evidence one) {
    Outcome outcome = one.outcome();
    return one.basis() == Basis.ASSERTED && outcome.status() == Status.PASS
        ? inconclusive("asserted, not measured")
        : outcome;
  }

  /** {@code pass}, {@code fail}, {@code skipped(reason)} or {@code inconclusive(reason)}. */
  @Override
  public String toString() {
    return reason.isEmpty() ? status.toString() : status + "(" + reason + ")";
  }
}
