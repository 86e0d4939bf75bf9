package io.github.gatehouse.bench.measurement;

import java.util.Collection;
import java.util.SortedMap;

/** Names benchmarks for people: one id for each, unique within a run and stable between runs. */
public interface BenchmarkIds {
  /** The benchmarks by their ids. */
  SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys);
}
