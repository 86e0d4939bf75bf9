package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.ProjectIds;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ids that were given to the benchmarks of both sides together: each side by itself might name them
 * otherwise.
 */
public record KnownIds(SortedMap<String, BenchmarkKey> keys) implements BenchmarkIds {
  public KnownIds {
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> some) {
    Set<BenchmarkKey> wanted = Set.copyOf(some);
    SortedMap<String, BenchmarkKey> found = new TreeMap<>(keys);
    found.values().removeIf(key -> !wanted.contains(key));
    return found;
  }

  @Override
  public String in(Collection<String> expected, BenchmarkKey key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().equals(key))
        .map(Map.Entry::getKey)
        .filter(expected::contains)
        .findFirst()
        .orElseGet(() -> new ProjectIds().in(expected, key));
  }
}
