package io.github.gatehouse.receipts.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The earlier measurement that a receipt takes over, because everything it depends on is the same.
 *
 * @param commit that was measured, 40 hex digits
 * @param tree working tree that was measured, 40 hex digits
 * @param session random id of the Maven session that measured
 * @param startedOn of the measurement, to the millisecond
 * @param finishedOn of the measurement, to the millisecond, not before its start
 */
public record ReusedFrom(
    String commit, String tree, String session, Instant startedOn, Instant finishedOn) {
  public ReusedFrom {
    Checks.hex40("commit", commit);
    Checks.hex40("tree", tree);
    Objects.requireNonNull(session, "session");
    startedOn = startedOn.truncatedTo(ChronoUnit.MILLIS);
    finishedOn = finishedOn.truncatedTo(ChronoUnit.MILLIS);
    if (finishedOn.isBefore(startedOn)) {
      throw new IllegalArgumentException(
          "finishedOn is " + finishedOn + "; not before startedOn, " + startedOn);
    }
  }
}
