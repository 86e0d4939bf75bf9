package io.github.gatehouse.bench.recording;

import io.github.gatehouse.bench.lockstep.Version;
import java.util.Objects;

/**
 * A pair that could not be measured.
 *
 * @param id of the benchmark, as people know it
 * @param side whose fork it was
 * @param message what happened, one line
 * @param at when, RFC 3339, UTC
 */
public record Breakage(
    String id, Role role, String session, Version side, String message, String at) {
  public Breakage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(at, "at");
  }
}
