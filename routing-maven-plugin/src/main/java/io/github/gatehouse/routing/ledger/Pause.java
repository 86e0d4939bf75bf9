package io.github.gatehouse.routing.ledger;

import java.time.Duration;

/** Waits between two attempts. */
public interface Pause {
  /**
   * Returns when the time is over.
   *
   * @throws InterruptedException if this thread is to stop
   */
  void rest(Duration time) throws InterruptedException;
}
