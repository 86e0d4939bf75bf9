package io.github.gatehouse.gate.security;

import io.github.gatehouse.receipts.model.Severity;
import java.util.Arrays;
import java.util.Locale;

/**
 * What lets the gate fail.
 *
 * @param failsFrom the least severity that fails; one that nobody knows always does
 * @param maxAge days after which advisories are too old, 0 or more
 */
public record SecurityPolicy(Severity failsFrom, int maxAge) {
  public SecurityPolicy {
    if (maxAge < 0) {
      throw new IllegalArgumentException("gate.security.maxAge is " + maxAge + " days; at least 0");
    }
  }

  /**
   * The policy in the words of the configuration.
   *
   * @throws IllegalArgumentException if a word is none of them
   */
  public static SecurityPolicy of(String failOn, int maxAge) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity != Severity.UNKNOWN)
        .filter(severity -> severity.name().equals(failOn.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(severity -> new SecurityPolicy(severity, maxAge))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "gate.security.failOn is '"
                        + failOn
                        + "'; one of LOW, MEDIUM, HIGH, CRITICAL"));
  }

  boolean fails(Severity severity) {
    return severity.compareTo(failsFrom) >= 0;
  }
}
