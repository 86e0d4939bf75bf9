package io.github.gatehouse.receipts.model;

import java.util.Locale;

/** Why a gate does not apply: a closed list, so that a policy can allow or refuse each. */
public enum SkipReason {
  NOT_CONFIGURED,
  /** The module has nothing that the gate could examine. */
  NO_SURFACE,
  OUT_OF_SCOPE,
  BOUNDED_BY_POLICY,
  MISSING_TOOL,
  OFFLINE,
  IDE,
  /** The build stopped before the gate's turn: never good enough. */
  UPSTREAM_FAILED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
