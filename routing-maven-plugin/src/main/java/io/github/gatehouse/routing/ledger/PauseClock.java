package io.github.gatehouse.routing.ledger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Real time: the thread is parked, as others are to go on meanwhile. */
public final class PauseClock implements Pause {
  @Override
  public void rest(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting to write the ledger");
      }
    }
  }
}
