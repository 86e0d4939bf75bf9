package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Runs with a slowdown: how many of them find it. */
final class Detection {
  private final SortedMap<String, List<Timed>> pairs;
  private final int runs;
  private final long seed;

  /**
   * @param pairs of slowed benchmarks, the head being the slow side
   * @param runs of each
   */
  Detection(SortedMap<String, List<Timed>> pairs, int runs, long seed) {
    this.pairs = pairs;
    this.runs = runs;
    this.seed = seed;
  }

  /** Of each slowed benchmark, how often a rule found it. */
  SortedMap<String, Proportion> of(Contestant contestant) {
    return found((id, chance) -> contestant.alarms(pairs.get(id), chance));
  }

  /** Likewise: each as one of as many benchmarks as the rule's set-up has. */
  SortedMap<String, Proportion> of(OurRule ours, String as) {
    return found(
        (id, chance) -> {
          List<Timed> drawn = chance.shuffled(pairs.get(id));
          SortedMap<String, List<Timed>> alone = new TreeMap<>(Map.of(as, drawn));
          return ours.judge(alone, chance).count(Verdict.REGRESSED) > 0;
        });
  }

  private SortedMap<String, Proportion> found(BiPredicate<String, Chance> finds) {
    SortedMap<String, Proportion> found = new TreeMap<>();
    for (String id : pairs.keySet()) {
      int times = 0;
      for (int run = 0; run < runs; run++) {
        times += finds.test(id, new Chance(seed + run)) ? 1 : 0;
      }
      found.put(id, new Proportion(times, runs));
    }
    return found;
  }
}
