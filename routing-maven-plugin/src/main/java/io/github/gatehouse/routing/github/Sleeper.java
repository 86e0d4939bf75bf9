package io.github.gatehouse.routing.github;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {
  /** Returns after that time. */
  void sleep(Duration time) throws InterruptedException;
}
