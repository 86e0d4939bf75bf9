package io.github.gatehouse.bench.lockstep;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Tells benchmarks whose workers do more than JMH times: fixtures for each invocation or iteration,
 * which CPU time counts.
 */
public final class Fixtures {
  /** What JMH itself takes of an iteration is less than this part. */
  private static final double HARNESS = 0.1;

  /** Fixtures show in every round; on a busy machine the harness waits for its turn in some. */
  private static final double MOST = 0.9;

  private Fixtures() {}

  /** True where either side's workers have notable ones. */
  public static boolean in(List<Round> rounds) {
    return Stream.of(Version.values())
        .anyMatch(
            side ->
                rounds.stream().filter(round -> round.of(side).timed() < 1 - HARNESS).count()
                    >= MOST * rounds.size());
  }

  /** The time that is the benchmark's own: on the wall where there are fixtures. */
  static ToDoubleFunction<Sample> withoutThem(List<Round> rounds) {
    return in(rounds) ? Sample::wallNanos : Sample::steadyNanos;
  }
}
