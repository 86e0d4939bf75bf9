package io.github.gatehouse.gate.session;

import java.io.IOException;
import java.util.SortedSet;

/** Measures mutants on the base itself, so that the shelf has them afterwards. */
@FunctionalInterface
public interface BaseRun {
  /** Leaves it: what nobody has measured is not known. */
  BaseRun NONE = (commit, sources) -> {};

  /**
   * Measures.
   *
   * @param commit of the base, 40 hex digits
   * @param sources files below their roots, such as {@code a/b/Parser.java}; the base has them
   * @throws IOException if the base cannot be checked out or built
   */
  void measure(String commit, SortedSet<String> sources) throws IOException, InterruptedException;
}
