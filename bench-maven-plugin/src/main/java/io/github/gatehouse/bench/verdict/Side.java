package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.BenchSide;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a comparison.
 *
 * @param name baseline's name, or {@code this run}
 * @param measured what its benchmarks measured, by id
 */
public record Side(String name, BenchRun run, SortedMap<String, Measured> measured) {
  public Side {
    measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
  }

  BenchSide summary() {
    return new BenchSide(
        name, run.commit(), run.tree(), run.resultsSha256(), run.quick(), run.machine());
  }
}
