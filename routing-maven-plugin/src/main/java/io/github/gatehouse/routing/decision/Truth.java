package io.github.gatehouse.routing.decision;

/** Three-valued logic: what cannot be known is neither true nor false. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** {@code TRUE} or {@code FALSE}. */
  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** The lesser of both: one {@code FALSE} settles it. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of both: one {@code TRUE} settles it. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The opposite; the opposite of {@code UNKNOWN} is {@code UNKNOWN}. */
  public Truth not() {
    return values()[values().length - 1 - ordinal()];
  }
}
