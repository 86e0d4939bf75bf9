package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.history.Chain;
import io.github.gatehouse.routing.history.Hop;
import io.github.gatehouse.routing.history.LoopCount;
import io.github.gatehouse.routing.history.Weighing;
import io.github.gatehouse.routing.json.DecisionReading;
import io.github.gatehouse.routing.json.LedgerReading;
import io.github.gatehouse.routing.json.Remembered;
import io.github.gatehouse.routing.ledger.DecisionDirectory;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import io.github.gatehouse.routing.ledger.LedgerFile;
import io.github.gatehouse.routing.ledger.LedgerPage;
import io.github.gatehouse.routing.ledger.LedgerWriter;
import io.github.gatehouse.routing.ledger.PauseClock;
import io.github.gatehouse.routing.ledger.StoredDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Earlier decisions about one change, in a directory that outlives builds. A directory that is not
 * there is a history that was lost, not a fresh start: who begins a change creates it.
 */
final class History {
  private final boolean known;
  private final DecisionDirectory store;
  private final Map<String, Remembered> read = new TreeMap<>();

  /**
   * Opens a directory, whether it is there or not.
   *
   * @param counted decisions that count; the others are as if they had not been made
   */
  History(Path directory, Predicate<Hop> counted) {
    this.known = Files.isDirectory(directory);
    this.store =
        new DecisionDirectory(
            directory,
            document -> {
              Remembered one = DecisionReading.read(document);
              if (counted.test(one.hop())) {
                read.put(one.past().id(), one);
              }
              return LedgerReading.read(document);
            });
  }

  /**
   * What rules count.
   *
   * @param facts as they are without it
   * @throws IOException if the directory cannot be listed
   */
  Loops loops(Facts facts, Collection<String> targets) throws IOException {
    List<StoredDecision> all = store.all();
    List<String> unreadable =
        all.stream().filter(one -> one.entry().isEmpty()).map(StoredDecision::name).toList();
    Chain chain =
        Chain.of(read.values().stream().map(Remembered::hop).toList(), unreadable)
            .before(digests(facts));
    return LoopCount.of(
        chain,
        known,
        read.values().stream().collect(Collectors.toMap(one -> one.past().id(), Remembered::past)),
        carried(),
        Weighing.measure(facts),
        targets);
  }

  private Map<String, List<Past>> carried() {
    return read.values().stream()
        .collect(Collectors.toMap(one -> one.past().id(), Remembered::carried));
  }

  private static Set<String> digests(Facts facts) {
    return facts.standings().stream()
        .flatMap(gate -> gate.receipts().stream())
        .map(StoredReceipt::sha256)
        .collect(Collectors.toSet());
  }

  /**
   * Keeps a decision for good, and shows it in the ledger with all that came before.
   *
   * @param document the decision's file
   * @throws IOException if it cannot be kept or shown
   */
  void keep(LedgerEntry entry, String document, Path ledger) throws IOException {
    LedgerPage page = new LedgerFile(ledger);
    new LedgerWriter(store, page, new PauseClock(), new SplittableRandom()).record(entry, document);
  }
}
