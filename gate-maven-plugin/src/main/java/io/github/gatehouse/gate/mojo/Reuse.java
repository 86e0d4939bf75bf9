package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.reuse.ReceiptShelf;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.SessionDigests;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.logging.Log;

/**
 * One gate's earlier measurements in one module: finds the one with the same key, or says why there
 * is none. Whatever breaks here costs a measurement, never a build.
 */
final class Reuse {
  private final SessionFacts facts;
  private final Log log;
  private final Callable<Optional<ReuseKey>> source;
  private final Optional<ReceiptShelf> shelf;
  private final Optional<ReuseKey> key;

  private Reuse(SessionFacts facts, Log log, Callable<Optional<ReuseKey>> source) {
    this.facts = facts;
    this.log = log;
    this.source = source;
    this.shelf = facts.sharedStore().map(store -> new ReceiptShelf(store, facts.directory()));
    this.key = shelf.isPresent() ? guarded(source) : Optional.empty();
  }

  /**
   * Looks at what is there now.
   *
   * @param source computes the key; empty for what must be measured each time
   */
  static Reuse of(SessionFacts facts, Log log, Callable<Optional<ReuseKey>> source) {
    return new Reuse(facts, log, source);
  }

  /** The earlier receipt with the key of now. */
  Optional<Receipt> find() {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (!Boolean.parseBoolean(facts.property("gate.reuse").orElse("true"))) {
      log.info("gate " + key.get().gate() + ": measured again: gate.reuse is false");
      return Optional.empty();
    }
    Optional<Receipt> found = guarded(() -> shelf.get().find(key.get()));
    if (found.isEmpty()) {
      guarded(this::reason).ifPresent(log::info);
    }
    guarded(this::remembered);
    return found;
  }

  /** Keeps what has just been measured, unless its inputs changed meanwhile. */
  void keep(Receipt receipt) {
    if (key.isEmpty() || receipt.outcome().status() == Status.SKIPPED) {
      return;
    }
    guarded(
        () -> {
          shelf.get().note(key.get());
          boolean same = source.call().map(ReuseKey::digest).equals(key.map(ReuseKey::digest));
          boolean kept = same && shelf.get().keep(key.get(), receipt);
          remembered();
          return Optional.of(kept);
        });
  }

  private Optional<Boolean> remembered() throws IOException {
    SessionDigests.save(facts);
    return Optional.of(true);
  }

  private Optional<String> reason() throws IOException {
    ReuseKey now = key.get();
    Optional<ReuseKey> before = shelf.get().last(now.gate(), now.module());
    List<String> changes = before.map(now::changes).orElse(List.of());
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of("gate " + now.gate() + ": measured again: " + String.join(", ", changes));
  }

  private <T> Optional<T> guarded(Callable<Optional<T>> part) {
    try {
      return part.call();
    } catch (Exception | LinkageError e) {
      log.debug("a measurement cannot be taken over or kept", e);
      return Optional.empty();
    }
  }
}
