package io.github.gatehouse.bench.run;

import java.util.concurrent.locks.ReentrantLock;

/** One measures at a time: modules built in parallel would otherwise measure each other. */
public final class Turnstile {
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private Turnstile() {}

  /** Waits until nobody else measures. */
  public static void enter() throws InterruptedException {
    TURN.lockInterruptibly();
  }

  /** Lets the next one in. */
  public static void leave() {
    TURN.unlock();
  }
}
