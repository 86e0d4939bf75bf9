package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.bundle.Bundle;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.State;
import io.github.gatehouse.routing.export.DecisionJunit;
import io.github.gatehouse.routing.export.DecisionSarif;
import io.github.gatehouse.routing.markdown.DecisionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The decision in the formats of others, beside the decision itself. */
final class Exports {
  private static final String SUMMARY = "summary.md";
  private static final String JUNIT = "junit.xml";
  private static final String SARIF = "sarif.json";

  private final Path directory;

  /** Opens the directory of the decision. */
  Exports(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes all of them; a decision ahead of the build's end has none, and takes older ones away.
   *
   * @throws IOException if one cannot be written or removed
   */
  void write(Decision decision, String id, Optional<SigningKey> key) throws IOException {
    if (decision.state() == State.IN_PROGRESS) {
      remove();
      return;
    }
    List<StoredReceipt> receipts =
        decision.facts().standings().stream().flatMap(gate -> gate.receipts().stream()).toList();
    AtomicFile.write(directory.resolve(SUMMARY), DecisionSummary.render(decision, id));
    AtomicFile.write(directory.resolve(JUNIT), DecisionJunit.write(decision));
    AtomicFile.write(directory.resolve(SARIF), DecisionSarif.write(decision));
    AtomicFile.write(directory.resolve(Bundle.FILE), Bundle.of(receipts, key).text());
  }

  /**
   * Takes away what an earlier build left.
   *
   * @throws IOException if a file cannot be removed
   */
  void remove() throws IOException {
    for (String name : List.of(SUMMARY, JUNIT, SARIF, Bundle.FILE)) {
      Files.deleteIfExists(directory.resolve(name));
    }
  }
}
