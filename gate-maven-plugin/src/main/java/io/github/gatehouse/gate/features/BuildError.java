package io.github.gatehouse.gate.features;

import java.util.Objects;

/**
 * One error in the output of a build.
 *
 * @param where file and line, as {@code src/A.java:[3,5]}; empty if it is nowhere in particular
 * @param what foreign text, one line
 */
public record BuildError(String where, String what) {
  public BuildError {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(what, "what");
  }

  /** {@code A.java:[3,5] cannot find symbol}, without directories. */
  @Override
  public String toString() {
    return where.isEmpty() ? what : where.replaceFirst(".*/", "") + " " + what;
  }
}
