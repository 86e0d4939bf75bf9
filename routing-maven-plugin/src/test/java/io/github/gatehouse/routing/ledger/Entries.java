package io.github.gatehouse.routing.ledger;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Sample;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Entries for tests, and a document of theirs that is one line of text. */
final class Entries {
  static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private Entries() {}

  static GateRow row(String gate, EffectiveStatus status, String line) {
    boolean passes = status == EffectiveStatus.PASS;
    return new GateRow(gate, "integrative", status, passes, line, List.of(Sample.COMMIT));
  }

  static GateRow missing(String gate) {
    return new GateRow(
        gate, "integrative", EffectiveStatus.MISSING, false, gate + ": missing", List.of());
  }

  static LedgerEntry entry(int second, String name, GateRow... gates) {
    return new LedgerEntry(
        "sha256:" + Sha256.of(name),
        START.plusSeconds(second),
        Sample.COMMIT,
        Action.LOOP,
        "test-fixer",
        "tests-failed",
        List.of("decision " + name),
        "HIGH",
        List.of(gates));
  }

  /** An entry with one gate, as writers in tests make them. */
  static LedgerEntry of(String name) {
    return entry(0, name, row("tests", EffectiveStatus.FAIL, "tests: " + name));
  }

  static List<StoredDecision> stored(LedgerEntry... entries) {
    return Stream.of(entries).map(StoredDecision::of).toList();
  }

  static String document(String name) {
    return "decision " + name;
  }

  static LedgerEntry read(String document) throws IOException {
    if (!document.startsWith("decision ")) {
      throw new IOException("no decision");
    }
    return of(document.substring("decision ".length()));
  }
}
