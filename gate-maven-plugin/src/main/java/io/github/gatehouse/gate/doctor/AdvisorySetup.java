package io.github.gatehouse.gate.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot of advisories that the security gate reads.
 *
 * @param place that is configured; empty where none is
 * @param there true where a file or directory lies there
 * @param newest time of the newest file; empty where unknown
 * @param now time of the examination
 */
public record AdvisorySetup(String place, boolean there, Optional<Instant> newest, Instant now)
    implements Examined {
  private static final String TOPIC = "advisories";

  /** Older ones say little about today. */
  static final Duration OLD = Duration.ofDays(7);

  @Override
  public List<Remark> remarks() {
    if (place.isEmpty()) {
      String what = "no snapshot is configured: the security gate has no data offline";
      return List.of(
          Remark.warn(TOPIC, what, "-Dgate.security.advisories=<directory or zip of OSV files>"));
    }
    if (!there || newest.isEmpty()) {
      return List.of(
          Remark.problem(
              TOPIC, "nothing lies at " + place, "fetch a snapshot of OSV to that place"));
    }
    long days = Duration.between(newest.get(), now).toDays();
    String what = place + ", " + days + " days old";
    return List.of(
        days > OLD.toDays()
            ? Remark.warn(TOPIC, what + "; at most " + OLD.toDays(), "fetch a newer snapshot")
            : Remark.ok(TOPIC, what));
  }
}
