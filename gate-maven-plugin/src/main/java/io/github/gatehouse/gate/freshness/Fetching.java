package io.github.gatehouse.gate.freshness;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How recent the knowledge of the base has to be.
 *
 * @param asked true where the base is to be fetched first
 * @param offline true where nothing may be fetched
 * @param limit after which a fetch is ended
 * @param oldest age of the last fetch from which on nothing is known; empty where any age will do
 */
public record Fetching(boolean asked, boolean offline, Duration limit, Optional<Duration> oldest) {
  /**
   * An age.
   *
   * @param text such as {@code 7d}, {@code 36h} or ISO 8601's {@code PT36H}; {@code none} for any
   * @throws IllegalArgumentException if it is no positive duration
   */
  public static Optional<Duration> age(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    if (plain.equals("NONE")) {
      return Optional.empty();
    }
    String iso = plain.matches("\\d+D") ? "P" + plain : "PT" + plain;
    try {
      Duration age = Duration.parse(plain.startsWith("P") ? plain : iso);
      if (!age.isNegative() && !age.isZero()) {
        return Optional.of(age);
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(bad(text), e);
    }
    throw new IllegalArgumentException(bad(text));
  }

  private static String bad(String text) {
    return "gate.freshness.maxFetchAge is '" + text + "'; more than nothing, such as 7d, or none";
  }
}
