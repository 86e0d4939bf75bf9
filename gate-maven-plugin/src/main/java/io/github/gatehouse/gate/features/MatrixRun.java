package io.github.gatehouse.gate.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Builds combinations, some at a time, until all are built or no time is left. */
public final class MatrixRun {
  private static final int SECONDS_TO_END = 30;

  private final CombinationBuild build;
  private final TimeBudget budget;
  private final InstantSource clock;
  private final int parallel;

  /**
   * A run that has not begun.
   *
   * @param parallel combinations at a time, at least 1
   */
  public MatrixRun(CombinationBuild build, TimeBudget budget, InstantSource clock, int parallel) {
    if (parallel < 1) {
      throw new IllegalArgumentException("gate.features.parallel is " + parallel + "; at least 1");
    }
    this.build = build;
    this.budget = budget;
    this.clock = clock;
    this.parallel = parallel;
  }

  /** Builds them in this order. */
  Matrix of(Collection<Combination> combinations) throws InterruptedException {
    Queue<Combination> waiting = new ConcurrentLinkedQueue<>(combinations);
    SortedMap<Combination, BuildAnswer> answers = new ConcurrentSkipListMap<>();
    Instant start = clock.instant();
    ExecutorService lanes = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int lane = 0; lane < Math.min(parallel, combinations.size()); lane++) {
        all.add(lanes.submit(() -> drain(waiting, answers)));
      }
      for (Future<?> lane : all) {
        lane.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane of the matrix broke", e.getCause());
    } finally {
      // Whoever is interrupted ends the builds, too, and waits until they are gone.
      lanes.shutdownNow();
      lanes.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
    List<Combination> left = combinations.stream().filter(c -> !answers.containsKey(c)).toList();
    return new Matrix(answers, left, Duration.between(start, clock.instant()));
  }

  private Void drain(Queue<Combination> waiting, SortedMap<Combination, BuildAnswer> answers)
      throws InterruptedException {
    Duration limit = budget.left(clock.instant());
    while (!limit.isZero()) {
      Combination next = waiting.poll();
      if (next == null) {
        return null;
      }
      answers.put(next, answer(next, limit));
      limit = budget.left(clock.instant());
    }
    return null;
  }

  /** One combination that cannot be built for reasons of ours does not speak for the others. */
  private BuildAnswer answer(Combination one, Duration limit) throws InterruptedException {
    try {
      return build.build(one, limit);
    } catch (IOException | UncheckedIOException e) {
      return BuildAnswer.unknown("it could not be started: " + e);
    }
  }
}
