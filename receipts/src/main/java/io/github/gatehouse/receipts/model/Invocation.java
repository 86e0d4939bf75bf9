package io.github.gatehouse.receipts.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When and by which goal a gate was measured.
 *
 * @param goal such as {@code gate:tests}
 * @param session random id of the Maven session
 * @param startedOn from the clock, to the millisecond
 * @param finishedOn from the clock, to the millisecond
 */
public record Invocation(String goal, String session, Instant startedOn, Instant finishedOn) {
  public Invocation {
    startedOn = startedOn.truncatedTo(ChronoUnit.MILLIS);
    finishedOn = finishedOn.truncatedTo(ChronoUnit.MILLIS);
  }
}
