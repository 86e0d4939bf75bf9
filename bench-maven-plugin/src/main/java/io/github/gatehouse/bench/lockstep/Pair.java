package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One fork of base and one of head, warmed together and measured in turns: one datum of a verdict.
 *
 * @param started whose fork was started first, by a coin
 * @param warmups iterations of each side before the first round
 * @param settled false where the warm-up ended by its cap, not on evidence
 * @param held whether both workers were held on one processor
 * @param window how many rounds count, the last ones: {@link LockStep#FEWEST} or more
 * @param rounds all of them, in order
 */
public record Pair(
    BenchmarkKey benchmark,
    Version started,
    int warmups,
    boolean settled,
    boolean held,
    int window,
    List<Round> rounds) {
  /** Cores of others on average, from which on a pair is disturbed. */
  private static final double DISTURBING = 0.5;

  public Pair {
    Objects.requireNonNull(benchmark, "benchmark");
    Objects.requireNonNull(started, "started");
    rounds = List.copyOf(rounds);
    if (window < LockStep.FEWEST || window > rounds.size()) {
      throw new IllegalArgumentException(
          window
              + " of "
              + rounds.size()
              + " rounds count; it must be "
              + LockStep.FEWEST
              + " or more, and not more than there are");
    }
  }

  /** The rounds that count. */
  public List<Round> counted() {
    return rounds.subList(rounds.size() - window, rounds.size());
  }

  /** True where other processes used half a core or more while this pair was measured. */
  public boolean disturbed() {
    return counted().stream()
            .flatMap(round -> Stream.of(round.base(), round.head()))
            .mapToDouble(Sample::others)
            .filter(others -> !Double.isNaN(others))
            .average()
            .orElse(0)
        >= DISTURBING;
  }
}
