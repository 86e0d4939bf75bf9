package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Which pair comes next: all that are open take turns in random order, a pair each. Where the time
 * does not suffice for all of them, it is spent where verdicts are closest, the canary first.
 */
final class Schedule {
  /** Of the canary in one cycle: it needs more pairs than others, and is to end with them. */
  private static final int MOST_TURNS = 4;

  /** One that breaks twice in a row is broken, and not merely unlucky. */
  private static final int TRIES = 2;

  private final Session session;
  private final Desk desk;
  private final Meter meter;
  private final Logbook book;
  private final Countdown time;
  private final Pace pace;
  private final Ticker ticker;
  private final Deque<Turn> cycle = new ArrayDeque<>();
  private final Map<Turn, Integer> broken = new HashMap<>();
  private final Set<Turn> dropped = new HashSet<>();

  /**
   * What dates and names what is measured.
   *
   * @param random decides the order
   */
  record Session(String name, InstantSource clock, RandomGenerator random) {}

  Schedule(Session session, Desk desk, Meter meter, Logbook book, Countdown time, Ticker ticker) {
    this.session = session;
    this.desk = desk;
    this.meter = meter;
    this.book = book;
    this.time = time;
    this.ticker = ticker;
    this.pace = new Pace();
  }

  /**
   * Measures until all is decided or broken, or the time is over.
   *
   * @throws IOException if nothing can be measured or recorded any more
   */
  void run() throws IOException, InterruptedException {
    Docket docket = docket();
    while (!docket.open().isEmpty() && !time.over()) {
      Turn turn = next(docket.open());
      measure(turn);
      docket = docket();
      ticker.tell(turn, docket, pace.seconds(docket.open()), time.left());
    }
    ticker.end(docket, time.spent());
  }

  private Docket docket() {
    Docket docket = desk.docket(book.recording());
    SortedMap<Turn, Double> open = new TreeMap<>(docket.open());
    open.keySet().removeAll(dropped);
    return new Docket(open, docket.verdicts());
  }

  private Turn next(SortedMap<Turn, Double> open) {
    if (pace.seconds(open) > time.left().toSeconds()) {
      return closest(open);
    }
    while (true) {
      if (cycle.isEmpty()) {
        cycle.addAll(shuffled(open));
      }
      Turn turn = cycle.remove();
      if (open.containsKey(turn)) {
        return turn;
      }
    }
  }

  private List<Turn> shuffled(SortedMap<Turn, Double> open) {
    List<Turn> turns = new ArrayList<>();
    double cycles = 1;
    for (Turn turn : open.keySet()) {
      cycles = Math.max(cycles, turn.isCanary() ? 1 : open.get(turn));
    }
    for (Turn turn : open.keySet()) {
      double share = turn.isCanary() ? Math.ceil(open.get(turn) / cycles) : 1;
      turns.addAll(Collections.nCopies((int) Math.min(MOST_TURNS, share), turn));
    }
    for (int i = turns.size() - 1; i > 0; i--) {
      Collections.swap(turns, i, session.random().nextInt(i + 1));
    }
    return turns;
  }

  private Turn closest(SortedMap<Turn, Double> open) {
    List<Turn> turns = shuffled(open);
    Turn best = turns.get(0);
    for (Turn turn : turns) {
      boolean closer = pace.seconds(turn, open.get(turn)) < pace.seconds(best, open.get(best));
      if (turn.isCanary() == best.isCanary() ? closer : turn.isCanary()) {
        best = turn;
      }
    }
    return best;
  }

  private void measure(Turn turn) throws IOException, InterruptedException {
    Countdown taken = time.lap();
    try {
      Pair pair = meter.measure(turn);
      broken.remove(turn);
      book.add(new RecordedPair(turn.id(), turn.role(), session.name(), now(), pair));
    } catch (PairBroken e) {
      ticker.broke(turn, e);
      book.add(
          new Breakage(turn.id(), turn.role(), session.name(), e.version(), e.getMessage(), now()));
      if (broken.merge(turn, 1, Integer::sum) == TRIES) {
        dropped.add(turn);
      } else {
        cycle.addFirst(turn);
      }
    }
    pace.took(turn, taken.spent());
  }

  private String now() {
    return session.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
