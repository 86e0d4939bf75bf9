package io.github.gatehouse.gate.security;

import io.github.gatehouse.receipts.model.Severity;
import java.util.Optional;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * How an advisory rates its severity.
 *
 * @param method {@code CVSS_V2}, {@code CVSS_V3} or {@code CVSS_V4}
 * @param vector such as {@code CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H}
 */
public record Rating(String method, String vector) {
  private static final int LONGEST = 400;
  private static final double MEDIUM = 4.0;
  private static final double HIGH = 7.0;
  private static final double CRITICAL = 9.0;

  /** The base score, 0.0 to 10.0; empty where the vector is none. */
  public Optional<Double> score() {
    if (vector.length() > LONGEST || !method.startsWith("CVSS_V")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Cvss.fromVector(vector))
          .map(cvss -> cvss.calculateScore().getBaseScore())
          .filter(score -> score >= 0 && score <= 10);
    } catch (MalformedVectorException | IllegalArgumentException e) {
      // A rating that cannot be read is none: the advisory then counts by its others, or as
      // unknown.
      return Optional.empty();
    }
  }

  /** The severity by the published scale of the method; 2.0 knows nothing above high. */
  public Optional<Severity> severity() {
    return score().map(this::severity);
  }

  private Severity severity(double score) {
    if (score >= CRITICAL && !method.equals("CVSS_V2")) {
      return Severity.CRITICAL;
    }
    if (score >= HIGH) {
      return Severity.HIGH;
    }
    return score >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
  }
}
