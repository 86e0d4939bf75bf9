package io.github.gatehouse.quantization.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that share one piece of work after the other. A product takes some hundred microseconds,
 * about as long as it takes to wake a thread: so they wait spinning for a while before they park.
 */
final class Team implements AutoCloseable {
  /** Well above the time between two products of a token, some 10 µs. */
  private static final int SPINS = 20_000;

  private final int size;
  private final List<Thread> others = new ArrayList<>();
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile Work work;

  /** A piece of work that can be shared. */
  interface Work {
    /** Does one of several equal shares. */
    void share(int share, int shares);
  }

  Team(int size) {
    this.size = size;
    for (int share = 1; share < size; share++) {
      int own = share;
      Thread thread = new Thread(() -> serve(own), "decode-" + own);
      thread.setDaemon(true);
      others.add(thread);
      thread.start();
    }
  }

  /** Does a piece of work together; the caller takes the first share. */
  void together(Work next) {
    work = next;
    unfinished.set(size - 1);
    round.incrementAndGet();
    others.forEach(LockSupport::unpark);
    try {
      next.share(0, size);
    } finally {
      awaitOthers();
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a thread of the team failed", thrown);
    }
  }

  private void awaitOthers() {
    for (int spins = 0; unfinished.get() > 0; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private void serve(int share) {
    int seen = 0;
    while (true) {
      seen = await(seen);
      Work next = work;
      if (next == null) {
        return;
      }
      try {
        next.share(share, size);
      } catch (RuntimeException | Error e) {
        failure.set(e);
      } finally {
        unfinished.decrementAndGet();
      }
    }
  }

  private int await(int seen) {
    int spins = 0;
    int current = round.get();
    while (current == seen) {
      if (spins < SPINS) {
        spins++;
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
      current = round.get();
    }
    return current;
  }

  @Override
  public void close() {
    work = null;
    round.incrementAndGet();
    others.forEach(LockSupport::unpark);
  }
}
