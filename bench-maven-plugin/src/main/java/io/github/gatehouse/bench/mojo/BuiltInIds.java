package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import io.github.gatehouse.receipts.bench.BenchRun;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ids of the built-in suite, such as {@code quantization_sizes/I2S_quantize/1024}. */
final class BuiltInIds implements BenchmarkIds {
  static BenchmarkIds of(BenchRun run) {
    return run.suite().equals(Suite.BUILT_IN) ? new BuiltInIds() : new ProjectIds();
  }

  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
    SortedMap<String, BenchmarkKey> ids = new TreeMap<>();
    for (BenchmarkKey key : keys) {
      BenchmarkSeries.idOf(key.name(), key.params()).ifPresent(id -> ids.put(id, key));
    }
    return ids;
  }

  @Override
  public String in(Collection<String> expected, BenchmarkKey key) {
    return BenchmarkSeries.idOf(key.name(), key.params())
        .orElseGet(() -> new ProjectIds().in(expected, key));
  }
}
