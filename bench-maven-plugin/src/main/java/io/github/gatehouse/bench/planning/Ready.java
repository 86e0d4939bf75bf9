package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.side.BuiltSide;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A comparison with everything in its place.
 *
 * @param copy the base once more, byte for byte
 * @param ids how the benchmarks of both sides are named
 * @param plans what becomes of each
 * @param machine that is to measure
 */
public record Ready(
    BuiltSide base,
    BuiltSide head,
    BuiltSide copy,
    BenchmarkIds ids,
    SortedMap<String, Plan> plans,
    Machine machine) {
  public Ready {
    plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
  }
}
