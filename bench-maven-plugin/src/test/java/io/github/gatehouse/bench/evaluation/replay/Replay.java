package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.evaluation.rules.BootstrappedWelch;
import io.github.gatehouse.bench.evaluation.rules.DisjointErrors;
import io.github.gatehouse.bench.evaluation.rules.FixedPercent;
import io.github.gatehouse.bench.evaluation.rules.HistoricalFence;
import io.github.gatehouse.bench.evaluation.rules.PredictedBoundary;
import io.github.gatehouse.bench.evaluation.rules.RankTest;
import io.github.gatehouse.bench.evaluation.rules.Rule;
import io.github.gatehouse.bench.evaluation.rules.StrictRankTest;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.recording.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Replays one pool through all rules.
 *
 * @param runs with unchanged benchmarks
 * @param tries of each slowed benchmark
 */
public record Replay(Pool pool, Setup setup, int runs, int tries, long seed) {
  private static final int FORKS = 5;

  /** What benchstat's documentation asks for: ten values. */
  private static final int BENCHSTAT = 10;

  /** Runs with a past are many, and short. */
  private static final int HISTORICAL = 2;

  private static final int RESAMPLES = 1000;

  /** The others, with as many forks as their documentation or habit wants. */
  public static List<Rule> others() {
    return List.of(
        new FixedPercent(5, FORKS),
        new FixedPercent(10, FORKS),
        new DisjointErrors(FORKS),
        new BootstrappedWelch(FORKS, RESAMPLES, 1),
        new RankTest(BENCHSTAT),
        new StrictRankTest(FORKS),
        new PredictedBoundary(HISTORICAL),
        new HistoricalFence(HISTORICAL));
  }

  /** All rows, ours first. */
  public List<Row> rows(Consumer<String> progress) {
    List<Row> rows = new ArrayList<>();
    FalseAlarms alarms = new FalseAlarms(pool.unchanged(), runs, seed);
    Detection injected = new Detection(pool.injected().pairs(), tries, seed);
    OurRule ours = new OurRule(setup);
    String as = pool.unchanged().pairs().firstKey();
    Pool ended = pool.ended();
    FalseAlarms.Result ourAlarms = new FalseAlarms(ended.unchanged(), runs, seed).of(ours);
    Detection ourFinds = new Detection(ended.injected().pairs(), tries, seed);
    rows.add(new Row("Gatehouse", "CPU, pairs", ourAlarms, levels(ourFinds.of(ours, as))));
    progress.accept(rows.get(0).toString());
    for (Scenario scenario : Scenario.values()) {
      for (Metric time : List.of(Metric.WALL, Metric.CPU)) {
        for (Rule rule : others()) {
          Contestant one = new Contestant(rule, scenario, time);
          if (!one.fits(pool.unchanged()) || !one.fits(pool.injected())) {
            progress.accept("too few pairs for " + one);
            continue;
          }
          rows.add(
              new Row(
                  rule.name(),
                  time + ", " + scenario.name().toLowerCase(Locale.ROOT),
                  alarms.of(one),
                  levels(injected.of(one))));
          progress.accept(rows.get(rows.size() - 1).toString());
        }
      }
    }
    return rows;
  }

  /** By level: {@code longerChain+5} and {@code extraAllocation+5} are one. */
  private static SortedMap<Integer, Proportion> levels(SortedMap<String, Proportion> found) {
    SortedMap<Integer, Proportion> levels = new TreeMap<>();
    found.forEach(
        (id, one) ->
            levels.merge(
                Integer.valueOf(id.substring(id.indexOf('+') + 1)), one, Proportion::plus));
    return levels;
  }

  /**
   * One line of a table.
   *
   * @param found by level in per cent
   */
  public record Row(
      String rule, String given, FalseAlarms.Result alarms, SortedMap<Integer, Proportion> found) {}
}
