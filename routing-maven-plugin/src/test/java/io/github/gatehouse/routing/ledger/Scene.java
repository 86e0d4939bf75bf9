package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** A store and a page in memory, the page without compare-and-set, and writers that meet there. */
final class Scene {
  static final String MINE = "text of a person";

  /** A way of writing a ledger; {@link LedgerWriter#record} is one. */
  interface Method {
    void record(DecisionStore store, LedgerPage page, LedgerEntry entry) throws IOException;
  }

  private final Map<String, LedgerEntry> kept = new TreeMap<>();
  private final Interleaving interleaving;
  private String text = MINE + "\n";
  private int writes;

  Scene(long seed) {
    this.interleaving = new Interleaving(seed);
  }

  static void ours(DecisionStore store, LedgerPage page, LedgerEntry entry) throws IOException {
    new LedgerWriter(store, page, time -> {}, new Random(1)).record(entry, "");
  }

  /** Lets writers with these names meet, each by its method. */
  List<Throwable> meet(
      ExecutorService threads, int writers, boolean sleepy, Method method, int crashes) {
    for (int i = 0; i < writers; i++) {
      String name = "w" + i;
      int steps = i < crashes ? i : Integer.MAX_VALUE;
      interleaving.add(
          threads,
          turn -> {
            Steps view = new Steps(turn, steps);
            method.record(view, view.page(), Entries.of(name));
          });
    }
    return interleaving.run(sleepy);
  }

  /** Names that are stored, and not on the page. */
  List<String> lost() {
    List<String> lost = new ArrayList<>();
    kept.values().stream()
        .filter(entry -> !text.contains("`" + entry.digits() + "` |"))
        .forEach(entry -> lost.add(entry.reasons().get(0)));
    return lost;
  }

  /** A writer that nobody disturbs. */
  void refresh() throws IOException {
    Steps view = new Steps(null, Integer.MAX_VALUE);
    new LedgerWriter(view, view.page(), time -> {}, new Random(1)).refresh();
  }

  String text() {
    return text;
  }

  int stored() {
    return kept.size();
  }

  int writes() {
    return writes;
  }

  int steps() {
    return interleaving.steps();
  }

  /** The scene as one writer sees it: step by step, and until it is killed. */
  private final class Steps implements DecisionStore {
    private final Interleaving.Turn turn;
    private int left;

    Steps(Interleaving.Turn turn, int left) {
      this.turn = turn;
      this.left = left;
    }

    private void step() throws IOException {
      if (turn != null) {
        turn.await();
      }
      if (left-- <= 0) {
        throw new IOException("killed");
      }
    }

    @Override
    public void add(LedgerEntry entry, String document) throws IOException {
      step();
      kept.put(entry.fileName(), entry);
    }

    @Override
    public List<StoredDecision> all() throws IOException {
      step();
      return kept.values().stream().map(StoredDecision::of).toList();
    }

    @Override
    public String where() {
      return "memory";
    }

    LedgerPage page() {
      return new LedgerPage() {
        @Override
        public String read() throws IOException {
          step();
          return text;
        }

        @Override
        public void write(String other) throws IOException {
          step();
          text = other;
          writes++;
        }

        @Override
        public String where() {
          return "memory";
        }
      };
    }
  }
}
