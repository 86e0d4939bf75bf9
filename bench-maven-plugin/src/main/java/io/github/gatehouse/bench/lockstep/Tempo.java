package io.github.gatehouse.bench.lockstep;

import java.time.Duration;

/**
 * How long things take, or may take.
 *
 * @param iteration of a fork, 1 ms or more
 * @param warmup after which a pair is measured though it is not steady; five times as long where
 *     its code is still being compiled, which takes a while on a busy machine
 * @param start of a fork, until it asks for its first iteration
 * @param answer of a fork, from a grant to its report
 */
public record Tempo(Duration iteration, Duration warmup, Duration start, Duration answer) {
  public Tempo {
    if (iteration.toMillis() < 1) {
      throw new IllegalArgumentException("iterations of " + iteration + "; 1 ms is the least");
    }
  }

  /** The same with iterations of at most so long. */
  public Tempo atMost(Duration longest) {
    Duration shorter = iteration.compareTo(longest) < 0 ? iteration : longest;
    return new Tempo(shorter, warmup, start, answer);
  }

  /** Iterations of 50 ms, at most 6 s of warm-up, and nothing that hangs longer than 60 s. */
  public static Tempo standard() {
    return new Tempo(
        Duration.ofMillis(50),
        Duration.ofSeconds(6),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60));
  }
}
