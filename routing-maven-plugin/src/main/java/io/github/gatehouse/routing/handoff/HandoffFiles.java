package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.json.EnvelopeJson;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.routing.check.CheckRuns;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.json.CheckFiles;
import io.github.gatehouse.routing.json.DecisionJson;
import io.github.gatehouse.routing.ledger.Ledger;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import io.github.gatehouse.routing.ledger.LedgerFile;
import io.github.gatehouse.routing.ledger.StoredDecision;
import io.github.gatehouse.routing.markdown.DecisionMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a decision, below the directory that Maven was started for. */
public final class HandoffFiles {
  /** The document, relative to the root. */
  public static final String MARKDOWN = "target/gatehouse/ROUTING-DECISION.md";

  /** The same for machines, relative to the root. */
  public static final String JSON = "target/gatehouse/decision.json";

  /** A signature over the exact bytes of {@link #JSON}, relative to the root. */
  public static final String ENVELOPE = "target/gatehouse/decision.dsse.json";

  /** The payload type of a decision. */
  public static final String PAYLOAD = "application/vnd.gatehouse.decision+json";

  private final Path root;

  public HandoffFiles(Path root) {
    this.root = root;
  }

  /**
   * Writes them and the ledger, each whole or not at all.
   *
   * @param key signs the decision and the bundle; empty where nothing is signed
   * @param history keeps the decision; empty where none are kept
   * @throws IOException if they cannot be written
   */
  Handoff write(Decision decision, Optional<History> history, Optional<SigningKey> key)
      throws IOException {
    DecisionJson.Document written = DecisionJson.Document.of(decision);
    String id = written.id();
    String document = written.text();
    Path ledger = root.resolve(LedgerFile.LEDGER);
    if (history.isPresent()) {
      history.get().keep(LedgerEntry.of(decision, id), document, ledger);
    } else {
      LedgerFile page = new LedgerFile(ledger);
      StoredDecision only = StoredDecision.of(LedgerEntry.of(decision, id));
      page.write(Ledger.rewrite(page.read(), List.of(only)));
    }
    new CheckFiles(root).write(CheckRuns.of(decision));
    AtomicFile.write(root.resolve(JSON), document);
    AtomicFile.write(root.resolve(MARKDOWN), DecisionMarkdown.render(decision, id));
    sign(document, key);
    exports().write(decision, id, key);
    return new Handoff(decision, id);
  }

  /** An envelope of an earlier decision must not stand beside this one. */
  private void sign(String document, Optional<SigningKey> key) throws IOException {
    Path file = root.resolve(ENVELOPE);
    if (key.isPresent()) {
      AtomicFile.write(file, EnvelopeJson.write(key.get().sign(PAYLOAD, document)));
    } else {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Takes away what an earlier build decided: no decision is better than one about something else.
   *
   * @throws IOException if a file cannot be removed
   */
  public void remove() throws IOException {
    Files.deleteIfExists(root.resolve(JSON));
    Files.deleteIfExists(root.resolve(MARKDOWN));
    Files.deleteIfExists(root.resolve(ENVELOPE));
    exports().remove();
    new CheckFiles(root).write(List.of());
  }

  /** True where both are there. */
  public boolean exist() {
    return Files.exists(root.resolve(JSON)) && Files.exists(root.resolve(MARKDOWN));
  }

  private Exports exports() {
    return new Exports(root.resolve(JSON).getParent());
  }
}
