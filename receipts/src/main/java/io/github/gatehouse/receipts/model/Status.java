package io.github.gatehouse.receipts.model;

import java.util.Locale;

/** What evidence says, from best to worst: the worst evidence of a gate decides. */
public enum Status {
  PASS,
  SKIPPED,
  INCONCLUSIVE,
  FAIL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
