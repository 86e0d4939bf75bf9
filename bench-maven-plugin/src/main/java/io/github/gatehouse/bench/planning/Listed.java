package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The benchmarks of two sides, by ids that hold for both.
 *
 * @param keys of all, by id
 * @param base ids that the base has
 * @param head ids that the head has
 */
public record Listed(SortedMap<String, BenchmarkKey> keys, Set<String> base, Set<String> head) {
  public Listed {
    base = Set.copyOf(base);
    head = Set.copyOf(head);
  }

  /**
   * Names the benchmarks of both sides together: a name's length depends on what else there is.
   *
   * @param selection of ids
   */
  public static Listed of(
      List<BenchmarkKey> base,
      List<BenchmarkKey> head,
      BenchmarkIds ids,
      Predicate<String> selection) {
    Set<BenchmarkKey> all = new LinkedHashSet<>(head);
    all.addAll(base);
    SortedMap<String, BenchmarkKey> keys = ids.of(all);
    keys.keySet().removeIf(selection.negate());
    return new Listed(keys, among(keys, base), among(keys, head));
  }

  /** Those that both sides have. */
  public List<BenchmarkKey> shared() {
    return keys.entrySet().stream()
        .filter(entry -> base.contains(entry.getKey()) && head.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Set<String> among(SortedMap<String, BenchmarkKey> keys, List<BenchmarkKey> some) {
    Set<BenchmarkKey> wanted = Set.copyOf(some);
    return keys.entrySet().stream()
        .filter(entry -> wanted.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
