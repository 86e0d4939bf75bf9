package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Fixtures;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.stream.Stream;

/**
 * Which time a benchmark is judged by. The first pair decides, once and for all, and both of its
 * sides alike: whichever the coin calls the base, the answer is the same, so that the coin still
 * decides the sign of every datum.
 */
final class PrimaryTime {
  /** Share of its time from which on a worker that waits is judged by the wall. */
  private static final double NOTABLE = 0.05;

  private PrimaryTime() {}

  /**
   * Wall time where the workers of a side wait by choice, where their CPU time is not known, and
   * where it is that of fixtures, too, which JMH does not time.
   */
  static Metric of(Pair first) {
    boolean known = !Double.isNaN(Ratios.datum(first, Metric.CPU));
    boolean waits = Stream.of(Version.values()).anyMatch(side -> share(first, side) > NOTABLE);
    return known && !waits && !Fixtures.in(first.counted()) ? Metric.CPU : Metric.WALL;
  }

  /**
   * Of the time that the workers ran or waited by choice, the part that they waited: whatever their
   * number. 0 where it is not known. The smallest of all rounds: who waits by choice does so in
   * each of them, while on a busy machine a worker also waits for the harness to take note of its
   * end.
   */
  private static double share(Pair pair, Version side) {
    return pair.counted().stream()
        .map(round -> round.of(side))
        .mapToDouble(PrimaryTime::share)
        .filter(share -> !Double.isNaN(share))
        .min()
        .orElse(0);
  }

  private static double share(Sample sample) {
    return sample.waitedNanos() / (sample.waitedNanos() + sample.cpuNanos());
  }
}
