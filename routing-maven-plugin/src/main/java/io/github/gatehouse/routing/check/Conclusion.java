package io.github.gatehouse.routing.check;

import java.util.Locale;

/** What a check run ends with. */
public enum Conclusion {
  /** Measured and good, or accepted with a reason. */
  SUCCESS,
  /** Measured and bad. */
  FAILURE,
  /** Not measured: somebody has to see to it. */
  ACTION_REQUIRED,
  /** Not measured, and only advice; never for a gate that is required. */
  NEUTRAL;

  /** As it is written on the wire: {@code action_required}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
