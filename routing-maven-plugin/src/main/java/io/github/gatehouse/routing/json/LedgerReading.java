package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.ledger.GateRow;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads from {@code decision.json} what the ledger shows; an edited one is none. */
public final class LedgerReading {
  private LedgerReading() {}

  /**
   * The entry of a decision.
   *
   * @throws IOException if the text is no decision, or not the one that its id says
   */
  public static LedgerEntry read(String text) throws IOException {
    DecisionFile file = DecisionReading.file(text);
    try {
      return new LedgerEntry(
          file.id(),
          Instant.parse(file.decidedOn()),
          file.head().commit(),
          file.action(),
          file.target(),
          file.rule(),
          file.reasons(),
          file.confidence().level(),
          file.gates().stream().map(LedgerReading::row).toList());
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      throw new IOException("no decision: " + e.getMessage(), e);
    }
  }

  private static GateRow row(DecisionFile.GatePart gate) {
    return new GateRow(
        gate.gate(),
        gate.flow(),
        EffectiveStatus.valueOf(gate.status()),
        gate.satisfied(),
        gate.line(),
        gate.receipts().stream().map(DecisionFile.ReceiptPart::commit).toList());
  }
}
