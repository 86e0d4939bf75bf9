package io.github.gatehouse.bench.lockstep;

import java.time.Duration;

/**
 * How long things take, or may take.
 *
 * @param iteration of a fork, 1 ms or more: a turn
 * @param round what each side measures in a round, in one turn or more
 * @param warmup after which a pair is measured though it is not steady; five times as long where
 *     its code is still being compiled, which takes a while on a busy machine
 * @param start of a fork, until it asks for its first iteration
 * @param answer of a fork, from a grant to its report
 */
public record Tempo(
    Duration iteration, Duration round, Duration warmup, Duration start, Duration answer) {
  public Tempo {
    if (iteration.toMillis() < 1) {
      throw new IllegalArgumentException("iterations of " + iteration + "; 1 ms is the least");
    }
    if (round.compareTo(iteration) < 0) {
      throw new IllegalArgumentException(
          "rounds of " + round + "; one iteration takes " + iteration);
    }
  }

  /** One turn of each side a round. */
  public Tempo(Duration iteration, Duration warmup, Duration start, Duration answer) {
    this(iteration, iteration, warmup, start, answer);
  }

  /** The same with rounds of at most so long. */
  public Tempo atMost(Duration longest) {
    return new Tempo(shorter(iteration, longest), shorter(round, longest), warmup, start, answer);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The turns of each side in a round, at most. */
  int turns() {
    return (int) round.dividedBy(iteration);
  }

  /**
   * Rounds of five turns of 10 ms, at most 6 s of warm-up, and nothing that hangs longer than 60 s.
   */
  public static Tempo standard() {
    return new Tempo(
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofSeconds(6),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60));
  }
}
