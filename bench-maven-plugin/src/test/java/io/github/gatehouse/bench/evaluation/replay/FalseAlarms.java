package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs of unchanged benchmarks: how many of them alarm, and how long they take. */
public final class FalseAlarms {
  private final Pool pool;
  private final int runs;
  private final long seed;

  /**
   * @param pool of benchmarks against themselves
   * @param seed of all draws; the same for every rule
   */
  FalseAlarms(Pool pool, int runs, long seed) {
    this.pool = pool;
    this.runs = runs;
    this.seed = seed;
  }

  /**
   * What a rule did.
   *
   * @param runs with an alarm
   * @param benchmarks with an alarm, over all runs
   * @param minutes of the median run
   * @param pairs of the median run; 0 where the rule has no pairs
   * @param undecided benchmarks of all runs that were neither cleared nor alarmed
   */
  public record Result(
      Proportion runs, Proportion benchmarks, double minutes, int pairs, Proportion undecided) {}

  Result of(Contestant contestant) {
    int alarmed = 0;
    int alarms = 0;
    for (int run = 0; run < runs; run++) {
      Chance chance = new Chance(seed + run);
      int found = 0;
      for (List<Timed> pairs : pool.pairs().values()) {
        found += contestant.alarms(chance.flipped(pairs), chance) ? 1 : 0;
      }
      alarms += found;
      alarmed += found > 0 ? 1 : 0;
    }
    double seconds = pool.pairs().values().stream().mapToDouble(contestant::seconds).sum();
    return new Result(
        new Proportion(alarmed, runs), all(alarms), seconds / 60, 0, new Proportion(0, 1));
  }

  Result of(OurRule ours) {
    int alarmed = 0;
    int alarms = 0;
    int undecided = 0;
    List<Double> seconds = new ArrayList<>();
    List<Integer> pairs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Chance chance = new Chance(seed + run);
      SortedMap<String, List<Timed>> drawn = new TreeMap<>();
      for (Map.Entry<String, List<Timed>> one : pool.pairs().entrySet()) {
        drawn.put(one.getKey(), chance.flipped(chance.shuffled(one.getValue())));
      }
      OurRule.Outcome outcome = ours.judge(drawn, chance);
      long found = outcome.count(Verdict.REGRESSED);
      alarms += (int) found;
      alarmed += found > 0 ? 1 : 0;
      undecided += (int) (outcome.count(Verdict.INCONCLUSIVE) + outcome.count(Verdict.UNSTABLE));
      seconds.add(outcome.seconds());
      pairs.add(outcome.pairs());
    }
    seconds.sort(null);
    pairs.sort(null);
    return new Result(
        new Proportion(alarmed, runs),
        all(alarms),
        seconds.get(runs / 2) / 60,
        pairs.get(runs / 2),
        all(undecided));
  }

  private Proportion all(int times) {
    return new Proportion(times, (long) runs * pool.pairs().size());
  }
}
