package io.github.gatehouse.routing.outcome;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One decision and what became of it.
 *
 * @param decision {@code sha256:} and 64 hex digits
 * @param reason foreign text, at most {@value #LONGEST} characters; may be empty
 * @param recordedOn milliseconds are kept
 */
public record OutcomeRecord(String decision, Outcome outcome, String reason, Instant recordedOn) {
  /** Characters of a reason at most. */
  public static final int LONGEST = 500;

  private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int NAME_FROM = "sha256:".length();
  private static final int NAME_DIGITS = 16;

  public OutcomeRecord {
    if (!ID.matcher(decision).matches()) {
      throw new IllegalArgumentException(
          "routing.decision is '" + decision + "'; sha256: and 64 hex digits");
    }
    Objects.requireNonNull(outcome, "outcome");
    if (reason.length() > LONGEST) {
      throw new IllegalArgumentException(
          "routing.reason has " + reason.length() + " characters; at most " + LONGEST);
    }
    recordedOn = recordedOn.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The name of its file: sorts by time, then by decision. */
  public String fileName() {
    String digits = decision.substring(NAME_FROM, NAME_FROM + NAME_DIGITS);
    return STAMP.format(recordedOn) + "-" + digits + ".json";
  }
}
