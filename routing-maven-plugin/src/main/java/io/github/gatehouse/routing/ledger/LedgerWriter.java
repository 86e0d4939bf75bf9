package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Writes the ledger so that nothing stored is lost, on pages where whoever writes last wins.
 *
 * <p>A decision is stored before the page is touched. A writer ends only when it has read the page
 * back, listed the store after that, and found that rendering everything would change nothing. So
 * whoever writes last has seen all that was stored until then, and who stores later writes later.
 */
public final class LedgerWriter {
  /** Attempts of a writer that is not told otherwise. */
  public static final int ATTEMPTS = 50;

  private static final long SHORTEST_MILLIS = 10;
  private static final long LONGEST_MILLIS = 2_000;
  private static final int DOUBLINGS = 10;

  private final DecisionStore store;
  private final LedgerPage page;
  private final Pause pause;
  private final RandomGenerator random;
  private final int attempts;

  /** A writer with {@value #ATTEMPTS} attempts. */
  public LedgerWriter(DecisionStore store, LedgerPage page, Pause pause, RandomGenerator random) {
    this(store, page, pause, random, ATTEMPTS);
  }

  /**
   * A writer.
   *
   * @param random spreads the pauses of writers that meet
   * @param attempts to write the page, at least 1
   */
  public LedgerWriter(
      DecisionStore store, LedgerPage page, Pause pause, RandomGenerator random, int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is " + attempts + "; at least 1");
    }
    this.store = store;
    this.page = page;
    this.pause = pause;
    this.random = random;
    this.attempts = attempts;
  }

  /**
   * Stores a decision and brings the page up to date.
   *
   * @return how often the page was written
   * @throws IOException if the decision cannot be stored, or the page cannot be written or does not
   *     settle; the decision is then stored, and the next writer shows it
   */
  public int record(LedgerEntry entry, String document) throws IOException {
    store.add(entry, document);
    return refresh();
  }

  /**
   * Brings the page up to date with the store; a page that is, is not written.
   *
   * @return how often the page was written
   * @throws IOException if it cannot be read or written, or does not settle
   */
  public int refresh() throws IOException {
    int written = 0;
    while (written < attempts) {
      Optional<String> wanted = pending();
      if (wanted.isEmpty()) {
        return written;
      }
      page.write(wanted.get());
      written++;
      if (pending().isEmpty()) {
        return written;
      }
      rest(written);
    }
    throw unsettled();
  }

  /** What the page should say; empty where it says so. */
  private Optional<String> pending() throws IOException {
    String before = page.read();
    // Listed after the page was read: an older list would call a newer page wrong, and undo it.
    String wanted = Ledger.rewrite(before, store.all());
    return Ledger.same(before, wanted) ? Optional.empty() : Optional.of(wanted);
  }

  private void rest(int written) throws InterruptedIOException {
    long most = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(written, DOUBLINGS));
    try {
      pause.rest(Duration.ofMillis(random.nextLong(most)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped =
          new InterruptedIOException("the ledger was not finished: " + e.getMessage());
      stopped.initCause(e);
      throw stopped;
    }
  }

  private IOException unsettled() {
    return new IOException(
        "the ledger does not show everything that is stored, after "
            + attempts
            + " attempts: others keep changing it\n"
            + page.where()
            + "\nNothing is lost: the decisions are in "
            + store.where()
            + "\nFix: mvn io.github.gatehouse-maven:routing-maven-plugin:decide");
  }
}
