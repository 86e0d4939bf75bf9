package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs writers so that exactly one makes a step at a time, and chance of a known seed says which:
 * the same seed gives the same interleaving.
 */
final class Interleaving {
  private static final long LONGEST_SECONDS = 60;

  private final Random random;
  private final Semaphore parked = new Semaphore(0);
  private final List<Turn> turns = new ArrayList<>();
  private int steps;

  Interleaving(long seed) {
    this.random = new Random(seed);
  }

  /** A writer, as far as the schedule knows it. */
  final class Turn {
    private final Semaphore go = new Semaphore(0);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private int rank;
    private boolean done;

    /** Waits until it is this writer's turn to make one step. */
    void await() {
      parked.release();
      take(go);
    }
  }

  /** What a writer does; it calls {@link Turn#await} before each step that others can see. */
  interface Writer {
    void write(Turn turn) throws Exception;
  }

  /** Announces a writer; it begins when the schedule runs. */
  Turn add(ExecutorService threads, Writer writer) {
    Turn turn = new Turn();
    turn.rank = random.nextInt(Integer.MAX_VALUE);
    turns.add(turn);
    threads.execute(
        () -> {
          take(turn.go);
          try {
            writer.write(turn);
          } catch (Throwable e) {
            turn.failure.set(e);
          }
          turn.done = true;
          parked.release();
        });
    return turn;
  }

  /**
   * Lets all writers end.
   *
   * @param sleepy true where one writer goes on until chance lets it sleep, which leaves some of
   *     them with very old knowledge when they wake; false for a new draw at each step
   * @return what went wrong, one for each writer that failed
   */
  List<Throwable> run(boolean sleepy) {
    List<Turn> alive = new ArrayList<>(turns);
    while (!alive.isEmpty()) {
      Turn next = sleepy ? highest(alive) : alive.get(random.nextInt(alive.size()));
      next.go.release();
      take(parked);
      steps++;
      if (next.done) {
        alive.remove(next);
      }
    }
    return turns.stream().map(turn -> turn.failure.get()).filter(e -> e != null).toList();
  }

  private Turn highest(List<Turn> alive) {
    Turn highest = alive.get(0);
    for (Turn turn : alive) {
      highest = turn.rank > highest.rank ? turn : highest;
    }
    if (random.nextInt(3) == 0) {
      // Behind all that never slept, and somewhere among those that do.
      highest.rank = random.nextInt() | Integer.MIN_VALUE;
    }
    return highest;
  }

  int steps() {
    return steps;
  }

  private static void take(Semaphore semaphore) {
    try {
      if (!semaphore.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a writer waits for more than " + LONGEST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
