package io.github.gatehouse.bench.recording;

import io.github.gatehouse.receipts.bench.Machine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a comparison is asked, of what, and where: known before the first pair.
 *
 * @param suite {@code project}, {@code built-in} or {@code kernels}
 * @param benchmarks all of them by id, those of other shards included: the false alarm rate is
 *     shared among all that are {@link Fate#MEASURED}
 * @param seed of every random choice
 * @param mostPairs of one benchmark, 4 to 1000
 * @param startedOn RFC 3339, UTC
 */
public record Setup(
    ErrorBudget budget,
    String suite,
    Origin base,
    Origin head,
    Machine machine,
    SortedMap<String, Plan> benchmarks,
    Shard shard,
    long seed,
    int mostPairs,
    String startedOn) {
  /** No verdict rests on fewer pairs. */
  public static final int FEWEST_PAIRS = 4;

  private static final int MOST = 1000;

  public Setup {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(shard, "shard");
    Objects.requireNonNull(startedOn, "startedOn");
    benchmarks = Collections.unmodifiableSortedMap(new TreeMap<>(benchmarks));
    if (mostPairs < FEWEST_PAIRS || mostPairs > MOST) {
      throw new IllegalArgumentException(
          "bench.mostPairs is " + mostPairs + "; it must be " + FEWEST_PAIRS + " to " + MOST);
    }
  }

  /** Ids of all benchmarks that are measured, on whatever machine, sorted. */
  public List<String> measured() {
    return benchmarks.entrySet().stream()
        .filter(entry -> entry.getValue().fate() == Fate.MEASURED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of them that this shard measures, sorted. */
  public List<String> own() {
    return shard.of(measured());
  }
}
