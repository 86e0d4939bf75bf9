package io.github.gatehouse.receipts.standing;

/** What a receipt, or its absence, is worth here and now; from worst to best. */
public enum EffectiveStatus {
  /** Edited, unreadable, or impossible. */
  INVALID,
  /** Measured on another commit or tree. */
  STALE,
  /** Owed, and not there. */
  MISSING,
  /** Measured both good and bad on the same tree: neither is believed, the later one no more. */
  CONFLICTING,
  FAIL,
  INCONCLUSIVE,
  /** Skipped for a reason that the policy does not accept. */
  SKIP_BAD,
  /** Failed, and each failing item is let through by name, for a time. */
  WAIVED,
  /** Skipped for a reason that the policy accepts. */
  SKIP_OK,
  PASS;

  /** True for the three that let a required gate through. */
  public boolean passes() {
    return this == PASS || this == SKIP_OK || this == WAIVED;
  }
}
