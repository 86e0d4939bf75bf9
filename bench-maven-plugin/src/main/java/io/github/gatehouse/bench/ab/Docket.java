package io.github.gatehouse.bench.ab;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is still open, and what has been decided.
 *
 * @param open for each turn that further pairs could decide, how many more that may take, 1 or more
 * @param verdicts of the benchmarks that are decided, by id, a word each
 */
record Docket(SortedMap<Turn, Double> open, Map<String, String> verdicts) {
  Docket {
    open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    verdicts = Map.copyOf(verdicts);
  }
}
