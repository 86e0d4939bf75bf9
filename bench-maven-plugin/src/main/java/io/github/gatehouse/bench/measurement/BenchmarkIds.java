package io.github.gatehouse.bench.measurement;

import java.util.Collection;
import java.util.SortedMap;

/** Names benchmarks for people: one id for each, unique within a run and stable between runs. */
public interface BenchmarkIds {
  /** All benchmarks of a class path by their ids, before any is selected. */
  SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys);

  /**
   * The id that a benchmark got in a run: how much of its name that took depended on benchmarks
   * that the run's results need not hold.
   *
   * @param expected the ids of that run
   */
  String in(Collection<String> expected, BenchmarkKey key);
}
