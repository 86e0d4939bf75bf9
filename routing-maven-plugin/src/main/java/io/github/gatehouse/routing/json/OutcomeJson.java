package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.routing.outcome.Outcome;
import io.github.gatehouse.routing.outcome.OutcomeRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Outcomes of decisions as canonical JSON. */
public final class OutcomeJson {
  static final String TYPE = "https://gatehouse-maven.github.io/outcome/v1";

  private OutcomeJson() {}

  /** Member by member in the order of the file. */
  private record OutcomeFile(
      String type, String decision, Outcome outcome, String reason, String recordedOn) {}

  /** The file's content, ending in one line feed. */
  public static String write(OutcomeRecord one) {
    return CanonicalJson.write(
        new OutcomeFile(
            TYPE, one.decision(), one.outcome(), one.reason(), one.recordedOn().toString()));
  }

  /**
   * Reads one.
   *
   * @throws IOException if the text is no outcome
   */
  public static OutcomeRecord read(String text) throws IOException {
    OutcomeFile file = CanonicalJson.read(text, OutcomeFile.class);
    try {
      if (file == null || !TYPE.equals(file.type())) {
        throw new IOException("type is not " + TYPE);
      }
      return new OutcomeRecord(
          file.decision(), file.outcome(), file.reason(), Instant.parse(file.recordedOn()));
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      throw new IOException("no outcome: " + e.getMessage(), e);
    }
  }
}
