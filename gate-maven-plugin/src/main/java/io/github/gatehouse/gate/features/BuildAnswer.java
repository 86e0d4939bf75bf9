package io.github.gatehouse.gate.features;

import java.util.List;

/**
 * How the build of one combination ended.
 *
 * @param end what it was
 * @param errors the first of them, or why nothing is known; empty where it was good
 */
public record BuildAnswer(End end, List<BuildError> errors) {
  /** The end of a build. */
  public enum End {
    GOOD,
    BAD,
    /** It says nothing about the combination: ended early, or could not begin. */
    UNKNOWN
  }

  /** It built. */
  public static final BuildAnswer GOOD = new BuildAnswer(End.GOOD, List.of());

  public BuildAnswer {
    errors = List.copyOf(errors);
    if ((end == End.GOOD) != errors.isEmpty()) {
      throw new IllegalArgumentException(end + " with " + errors.size() + " errors");
    }
  }

  /** It does not build. */
  public static BuildAnswer bad(List<BuildError> errors) {
    return new BuildAnswer(End.BAD, errors);
  }

  /** Nobody knows, for this reason. */
  public static BuildAnswer unknown(String why) {
    return new BuildAnswer(End.UNKNOWN, List.of(new BuildError("", why)));
  }
}
