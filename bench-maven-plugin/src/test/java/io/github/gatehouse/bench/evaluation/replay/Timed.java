package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Endings;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recorded pair.
 *
 * @param seconds that both forks took together, from their start to their end
 */
public record Timed(Pair pair, double seconds) {
  private static final double NANOS = 1e9;

  /** The same pair with the names of its sides exchanged. */
  Timed flipped() {
    return with(
        pair.rounds().stream()
            .map(round -> new Round(round.first().other(), round.head(), round.base()))
            .toList(),
        pair.started().other());
  }

  /** The same pair, its head slower by a factor. */
  Timed slowed(double factor) {
    return with(
        pair.rounds().stream()
            .map(round -> new Round(round.first(), round.base(), slowed(round.head(), factor)))
            .toList(),
        pair.started());
  }

  /**
   * The same pair as {@code bench:ab} would have ended it, which stops once it is precise: shorter
   * by what the iterations took that are left out.
   */
  Timed ended() {
    Pair ended = Endings.ofToday(pair);
    double saved =
        pair.counted().stream()
            .skip(ended.window())
            .flatMap(round -> Stream.of(round.base(), round.head()))
            .mapToDouble(sample -> sample.wallNanos() * sample.operations())
            .sum();
    return new Timed(ended, Math.max(0, seconds - saved / NANOS));
  }

  /** What one side's fork measured of a time in each round. */
  double[] fork(Version side, Metric time) {
    return pair.counted().stream().mapToDouble(round -> time.of(round.of(side))).toArray();
  }

  private Timed with(List<Round> rounds, Version started) {
    return new Timed(
        new Pair(
            pair.benchmark(),
            started,
            pair.warmups(),
            pair.settled(),
            pair.held(),
            pair.window(),
            rounds),
        seconds);
  }

  private static Sample slowed(Sample sample, double factor) {
    return new Sample(
        sample.wallNanos() * factor,
        sample.operations(),
        sample.cpuNanos() * factor,
        sample.bytes(),
        sample.compileMillis(),
        sample.gcMillis(),
        sample.others(),
        sample.waitedNanos() * factor,
        sample.timed());
  }
}
