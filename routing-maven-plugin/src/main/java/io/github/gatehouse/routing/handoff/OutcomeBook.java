package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.json.LedgerReading;
import io.github.gatehouse.routing.json.OutcomeJson;
import io.github.gatehouse.routing.ledger.DecisionDirectory;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import io.github.gatehouse.routing.ledger.NewFile;
import io.github.gatehouse.routing.ledger.StoredDecision;
import io.github.gatehouse.routing.outcome.Calibration;
import io.github.gatehouse.routing.outcome.Judged;
import io.github.gatehouse.routing.outcome.OutcomeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Outcomes beside the decisions they are about: a file each, and none is ever changed. */
public final class OutcomeBook {
  /** Directory of the outcomes, relative to that of the decisions. */
  public static final String DIRECTORY = "outcomes";

  /** More outcomes than this are refused. */
  static final int MAX_OUTCOMES = 50_000;

  private static final long MAX_BYTES = 1L << 14;

  private final Path outcomes;
  private final Map<String, LedgerEntry> decisions = new TreeMap<>();

  /**
   * Opens the book of one history.
   *
   * @throws IOException if there is no such directory, or it cannot be listed
   */
  public OutcomeBook(Path history) throws IOException {
    if (!Files.isDirectory(history)) {
      throw new IOException(
          "no directory "
              + history.getFileName()
              + " with decisions. Fix: -Drouting.history=<directory>");
    }
    this.outcomes = history.resolve(DIRECTORY);
    new DecisionDirectory(history, LedgerReading::read)
        .all().stream()
            .map(StoredDecision::entry)
            .flatMap(Optional::stream)
            .forEach(entry -> decisions.put(entry.id(), entry));
  }

  /**
   * Records what became of a decision; a later record about the same one corrects it.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if no such decision is kept
   */
  public void add(OutcomeRecord one) throws IOException {
    if (!decisions.containsKey(one.decision())) {
      throw new IllegalArgumentException(
          "decision "
              + one.decision()
              + " is not among the "
              + decisions.size()
              + " that are kept. Fix: take the id from decision.json or the ledger");
    }
    NewFile.write(outcomes.resolve(one.fileName()), OutcomeJson.write(one));
  }

  /**
   * How often each rule's decisions held, and which records cannot be read.
   *
   * @throws IOException if the records cannot be listed
   */
  public List<String> report() throws IOException {
    Map<String, Judged> judged = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (Path file : files()) {
      String name = Foreign.shown(String.valueOf(file.getFileName()));
      try {
        OutcomeRecord one = read(file);
        LedgerEntry entry = decisions.get(one.decision());
        if (entry == null) {
          unread.add(name + " is about a decision that is not kept; it does not count");
        } else {
          judged.put(one.decision(), new Judged(entry.rule(), entry.confidence(), one.outcome()));
        }
      } catch (IOException e) {
        unread.add(name + " cannot be read as an outcome; it does not count");
      }
    }
    List<String> lines = new ArrayList<>(Calibration.lines(judged.values()));
    lines.addAll(unread);
    return lines;
  }

  /** The last record about a decision counts: names sort by time. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(outcomes)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(outcomes)) {
      List<Path> files =
          list.filter(file -> file.toString().endsWith(".json"))
              .limit(MAX_OUTCOMES + 1L)
              .sorted()
              .toList();
      if (files.size() > MAX_OUTCOMES) {
        throw new IOException("more than " + MAX_OUTCOMES + " outcomes");
      }
      return files;
    }
  }

  private static OutcomeRecord read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
      throw new IOException("not a file of at most " + MAX_BYTES + " bytes");
    }
    return OutcomeJson.read(Files.readString(file));
  }
}
