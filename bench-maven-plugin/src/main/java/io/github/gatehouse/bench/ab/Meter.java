package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import java.io.IOException;

/** Measures one pair. */
@FunctionalInterface
interface Meter {
  /**
   * Measures a pair; nothing that it started still runs when it returns.
   *
   * @throws PairBroken if a fork fails, dies or hangs: the next pair can be measured
   * @throws IOException if nothing can be measured any more
   */
  Pair measure(Turn turn) throws PairBroken, IOException, InterruptedException;
}
