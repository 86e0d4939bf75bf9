package io.github.gatehouse.gate.security;

/**
 * One event of a version range.
 *
 * @param version as the advisory writes it
 */
public record VersionEvent(Kind kind, String version) {
  /** What happens at the version; where two fall together, in this order. */
  public enum Kind {
    /** From here on not affected. */
    FIXED,
    /** From here on affected. */
    INTRODUCED,
    /** The last one that is affected. */
    LAST_AFFECTED,
    /** The range says nothing from here on. */
    LIMIT
  }

  /** True for the version before all others. */
  boolean isStart() {
    return kind == Kind.INTRODUCED && version.equals("0");
  }

  /** True for a limit that limits nothing. */
  boolean isEndless() {
    return kind == Kind.LIMIT && version.equals("*");
  }
}
