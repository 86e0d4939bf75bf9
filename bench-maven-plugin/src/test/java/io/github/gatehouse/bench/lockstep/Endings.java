package io.github.gatehouse.bench.lockstep;

import java.util.List;

/** Ends pairs that were recorded with more rounds than today's pairs have. */
public final class Endings {
  private Endings() {}

  /** The pair as it would have been had it ended once its median was precise. */
  public static Pair ofToday(Pair pair) {
    List<Round> counted = pair.counted();
    int rounds = LockStep.FEWEST;
    while (rounds < counted.size() && !Warmth.precise(counted.subList(0, rounds))) {
      rounds++;
    }
    return new Pair(
        pair.benchmark(),
        pair.started(),
        pair.warmups(),
        pair.settled(),
        pair.held(),
        rounds,
        counted.subList(0, rounds));
  }
}
