package io.github.gatehouse.bench.lockstep;

import java.time.Duration;

/**
 * How long things take, or may take.
 *
 * @param iteration of a fork, 1 ms or more
 * @param measuring how long rounds go on at most once both forks are warm, until their median is
 *     known to 0.8 %; ten rounds come in any case
 * @param warmup after which a pair is measured though it is not steady; five times as long where
 *     its code is still being compiled, or its workers have not had a third of that time for
 *     themselves, which takes a while on a busy machine
 * @param start of a fork, until it asks for its first iteration
 * @param answer of a fork, from a grant to its report
 */
public record Tempo(
    Duration iteration, Duration measuring, Duration warmup, Duration start, Duration answer) {
  public Tempo {
    if (iteration.toMillis() < 1) {
      throw new IllegalArgumentException("iterations of " + iteration + "; 1 ms is the least");
    }
  }

  /** Ten rounds, however long they take. */
  public Tempo(Duration iteration, Duration warmup, Duration start, Duration answer) {
    this(iteration, Duration.ZERO, warmup, start, answer);
  }

  /** The same with rounds that go on for at most so long. */
  public Tempo atMost(Duration longest) {
    Duration shorter = measuring.compareTo(longest) < 0 ? measuring : longest;
    return new Tempo(iteration, shorter, warmup, start, answer);
  }

  /**
   * Iterations of 10 ms, rounds for 1.2 s, 6 s of warm-up, and nothing that hangs longer than 60 s.
   */
  public static Tempo standard() {
    return new Tempo(
        Duration.ofMillis(10),
        Duration.ofMillis(1200),
        Duration.ofSeconds(6),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60));
  }
}
