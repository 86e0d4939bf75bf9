package io.github.gatehouse.gate.security;

import java.time.LocalDate;

/**
 * A vulnerability that somebody answers for.
 *
 * @param id any of its names
 * @param name {@code group:artifact}
 * @param expires the last day on which it holds, in UTC
 */
public record Suppression(String id, String name, String reason, String owner, LocalDate expires) {
  /** Where suppressions stand, relative to the directory that Maven was started for. */
  public static final String FILE = ".gatehouse/security.yaml";

  boolean covers(Vulnerability vulnerability) {
    return vulnerability.ids().contains(id) && vulnerability.library().name().equals(name);
  }

  boolean activeOn(LocalDate day) {
    return !day.isAfter(expires);
  }

  /** {@code CVE-2021-44228 in group:artifact}. */
  String shown() {
    return id + " in " + name;
  }
}
