package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.ledger.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * Tries until the host shows what was written, a bounded number of times. Each try looks first, so
 * that nothing is made twice when an answer got lost.
 */
public final class Attempts {
  /** Tries at most. */
  public static final int MOST = 6;

  /** No host is waited for longer than this at a time. */
  public static final Duration LONGEST = Duration.ofSeconds(90);

  private static final long FIRST_MILLIS = 500;

  private final Pause waiting;
  private final RandomGenerator random;

  /** Waits by that pause, with jitter from that generator. */
  public Attempts(Pause waiting, RandomGenerator random) {
    this.waiting = waiting;
    this.random = random;
  }

  /** Looks, writes what is missing, looks again. */
  @FunctionalInterface
  interface Try {
    /** True where nothing is left to do. */
    boolean settled() throws IOException;
  }

  /** Asks for something and changes nothing. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException;
  }

  /**
   * Asks until there is an answer.
   *
   * @throws IOException if there is none, or the host says no in a way that time does not mend
   */
  <T> T ask(String what, Question<T> question) throws IOException, InterruptedException {
    AtomicReference<T> answer = new AtomicReference<>();
    until(
        what,
        () -> {
          answer.set(question.ask());
          return true;
        });
    return answer.get();
  }

  /**
   * Tries until it is settled.
   *
   * @throws IOException if it never is, or the host says no in a way that time does not mend
   */
  void until(String what, Try one) throws IOException, InterruptedException {
    String last = "";
    for (int attempt = 1; attempt <= MOST; attempt++) {
      Duration pause = jitter(attempt);
      try {
        if (one.settled()) {
          return;
        }
        last = "somebody else writes the same: what was written did not stay";
      } catch (Refusal refusal) {
        pause = refusal.retryAfter().orElse(pause);
        if (!refusal.passing() || pause.compareTo(LONGEST) > 0) {
          throw refusal;
        }
        last = refusal.getMessage();
      }
      if (attempt < MOST) {
        waiting.rest(pause);
      }
    }
    throw new IOException(what + ": not done after " + MOST + " attempts. Last: " + last);
  }

  /** Twice as long each time, and never the same for two who collided. */
  private Duration jitter(int attempt) {
    long most = FIRST_MILLIS << (attempt - 1);
    return Duration.ofMillis(most / 2 + random.nextLong(most));
  }
}
