package io.github.gatehouse.gate.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The advisories at hand.
 *
 * @param origin a path or an address
 * @param digest {@code sha256:} with 64 hex digits, of all that was read
 * @param asOf day of the newest advisory, or of the answer where a server was asked; empty if there
 *     is none
 * @param read number of advisories read
 * @param advisories those that speak of the project's dependencies
 * @param unreadable what could not be read, each with the reason
 */
public record Snapshot(
    String origin,
    String digest,
    Optional<LocalDate> asOf,
    int read,
    List<Advisory> advisories,
    List<String> unreadable) {
  public Snapshot {
    advisories = List.copyOf(advisories);
    unreadable = List.copyOf(unreadable);
  }

  /** No advisories, because they could not be had. */
  static Snapshot failed(String why) {
    return new Snapshot("", "", Optional.empty(), 0, List.of(), List.of(why));
  }

  /** No advisories, because nobody named any, or there is nothing to look for. */
  public static Snapshot none() {
    return new Snapshot("", "", Optional.empty(), 0, List.of(), List.of());
  }
}
