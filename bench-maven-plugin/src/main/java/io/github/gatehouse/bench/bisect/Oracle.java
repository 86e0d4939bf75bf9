package io.github.gatehouse.bench.bisect;

import java.io.IOException;

/** Compares a commit with the good one. */
@FunctionalInterface
public interface Oracle {
  /**
   * Builds and measures.
   *
   * @param falseAlarmRate that this comparison may spend
   * @throws IOException if nothing can be compared any more; a commit that does not build is a
   *     answer of its own
   */
  Compared ask(Commit commit, double falseAlarmRate) throws IOException, InterruptedException;
}
