package io.github.gatehouse.receipts.standing;

/** What a receipt, or its absence, is worth here and now; from worst to best. */
public enum EffectiveStatus {
  /** Edited, unreadable, or impossible. */
  INVALID,
  /** Measured on another commit or tree. */
  STALE,
  /** Owed, and not there. */
  MISSING,
  FAIL,
  INCONCLUSIVE,
  /** Skipped for a reason that the policy does not accept. */
  SKIP_BAD,
  /** Skipped for a reason that the policy accepts. */
  SKIP_OK,
  PASS;

  /** True for the two that let a required gate through. */
  public boolean passes() {
    return this == PASS || this == SKIP_OK;
  }
}
