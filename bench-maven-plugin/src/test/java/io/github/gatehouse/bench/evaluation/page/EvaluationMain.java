package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Pool;
import io.github.gatehouse.bench.evaluation.replay.Recordings;
import io.github.gatehouse.bench.evaluation.replay.Replay;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replays all recordings and writes what came of it into {@code bench-evaluation.md}, with a
 * picture beside it. Arguments: the directory of the page, runs, and tries of each slowdown.
 */
public final class EvaluationMain {
  private static final int MOST_PAIRS = 45;
  private static final long SEED = 448;

  private EvaluationMain() {}

  /** Entry. */
  public static void main(String[] arguments) throws IOException {
    Path docs = Path.of(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    int tries = Integer.parseInt(arguments[2]);
    StringBuilder part = new StringBuilder();
    for (Recordings recordings : Recordings.values()) {
      Recording recording = recordings.read();
      Pool pool = Pool.of(recording.pairs());
      Setup setup = setup(recording.setup(), pool.unchanged());
      List<Replay.Row> rows = new Replay(pool, setup, runs, tries, SEED).rows(System.out::println);
      part.append(
          new ConditionPage(
                  recordings.title(), recording.setup().machine(), pool, runs, tries, rows)
              .text());
      Files.writeString(
          docs.resolve("bench-evaluation-" + recordings.title() + ".svg"),
          RulePlot.of(ConditionPage.shown(rows)));
    }
    System.out.print(part);
    Path page = docs.resolve("bench-evaluation.md");
    Files.writeString(page, new MarkedText(Files.readString(page)).with(part.toString()));
  }

  /** The defaults of {@code bench:ab}, for the benchmarks that are there. */
  private static Setup setup(Setup recorded, Pool unchanged) {
    SortedMap<String, Plan> plans = new TreeMap<>();
    for (String id : unchanged.pairs().keySet()) {
      plans.put(id, new Plan(Fate.MEASURED, null));
    }
    return new Setup(
        new ErrorBudget(0.01, 0.01, 0.05, 0.95),
        recorded.suite(),
        recorded.base(),
        recorded.head(),
        recorded.machine(),
        plans,
        recorded.shard(),
        SEED,
        MOST_PAIRS,
        recorded.startedOn());
  }
}
