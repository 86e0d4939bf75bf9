package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What becomes of each benchmark. */
public final class Plans {
  private Plans() {}

  /**
   * One plan for each benchmark.
   *
   * @param shared decides about those that both sides have
   */
  public static SortedMap<String, Plan> of(Listed listed, Function<BenchmarkKey, Plan> shared) {
    SortedMap<String, Plan> plans = new TreeMap<>();
    listed
        .keys()
        .forEach(
            (id, key) -> {
              if (!listed.base().contains(id)) {
                plans.put(id, new Plan(Fate.NEW, null));
              } else if (!listed.head().contains(id)) {
                plans.put(id, new Plan(Fate.GONE, null));
              } else {
                plans.put(id, shared.apply(key));
              }
            });
    return plans;
  }
}
