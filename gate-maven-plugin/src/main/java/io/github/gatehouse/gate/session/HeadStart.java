package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does beside Maven, which leaves processors idle while it begins, what gates would wait for at
 * their first turn: asks git, reads what is known of files, and has the code loaded that reads and
 * writes receipts. It decides nothing: whoever comes first asks the same questions.
 */
final class HeadStart {
  private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);

  private final SessionFacts facts;

  private HeadStart(SessionFacts facts) {
    this.facts = facts;
  }

  /** Begins, and does not wait. */
  static void of(SessionFacts facts) {
    HeadStart start = new HeadStart(facts);
    begin("tree", start::tree);
    begin("base", start::base);
    begin("fetch", start::fetch);
    begin("receipts", start::receipts);
  }

  private static void begin(String name, Runnable work) {
    Thread thread = new Thread(() -> guarded(work), "gatehouse-head-start-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("a head start broke off", e);
    }
  }

  private void tree() {
    if (facts.trouble().isEmpty() && measures()) {
      SessionDigests.of(facts);
      facts.changedFiles();
    }
  }

  /** False where no gate has a turn that reads files, or takes over what was measured before. */
  private boolean measures() {
    return !Level.leftOut(facts).containsKey(Gate.FORMAT);
  }

  /** What freshness asks of the base, which does not depend on the working tree. */
  private void base() {
    Optional<String> name = name();
    Optional<String> commit = name.isPresent() ? facts.git().commit(name.get()) : Optional.empty();
    if (commit.isPresent()) {
      facts.git().distance(commit.get());
    }
  }

  /** What it asks besides. */
  private void fetch() {
    Optional<String> name = name();
    if (name.isPresent()) {
      facts.gitClone().lastFetch(name.get());
    }
    facts.gitClone().traits();
  }

  private Optional<String> name() {
    return facts.baseBranch().name(facts.gitClone().branch().orElse(""));
  }

  private void receipts() {
    GateResult nothing = GateResult.skipped("gatehouse", SkipReason.NO_SURFACE, "nothing yet");
    Receipt receipt =
        new Receipt(
            Optional.empty(),
            Gate.FRESHNESS.id(),
            "integrative",
            SessionFacts.id(facts.root()),
            nothing.evidence(),
            nothing.findings(),
            new Producer("gate-maven-plugin", OwnVersion.read(), nothing.tools()),
            new Invocation("gate:freshness", facts.id(), facts.now(), facts.now()),
            new Workspace(false, "", "", "", "", 1, List.of()),
            List.of(),
            Optional.empty());
    try {
      String text = ReceiptJson.write(receipt);
      if (measures()) {
        ReceiptJson.read(text);
      }
    } catch (IOException e) {
      LOG.debug("a receipt of nothing could not be read again", e);
    }
  }
}
