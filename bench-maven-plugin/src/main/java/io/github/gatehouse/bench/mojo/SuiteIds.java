package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import io.github.gatehouse.quantization.benchmarks.overhead.OverheadSuite;
import io.github.gatehouse.receipts.bench.BenchRun;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The ids of the suites that come with the plugin, such as {@code
 * quantization_sizes/I2S_quantize/1024} and {@code matvec/I2_S/2560x2560}.
 */
enum SuiteIds implements BenchmarkIds {
  /** The 25 of the built-in suite. */
  BUILT_IN(BenchmarkSeries::idOf),

  /** All others. */
  KERNELS(KernelSuite::idOf),

  /** Those of the built-in claim about overhead. */
  OVERHEAD(OverheadSuite::idOf);

  private final BiFunction<String, Map<String, String>, Optional<String>> idOf;

  SuiteIds(BiFunction<String, Map<String, String>, Optional<String>> idOf) {
    this.idOf = idOf;
  }

  /** How a run named its benchmarks. */
  static BenchmarkIds of(BenchRun run) {
    return switch (run.suite()) {
      case Suite.BUILT_IN -> BUILT_IN;
      case Suite.KERNELS -> KERNELS;
      default -> new ProjectIds();
    };
  }

  @Override
  public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
    SortedMap<String, BenchmarkKey> ids = new TreeMap<>();
    for (BenchmarkKey key : keys) {
      idOf.apply(key.name(), key.params()).ifPresent(id -> ids.put(id, key));
    }
    return ids;
  }

  @Override
  public String in(Collection<String> expected, BenchmarkKey key) {
    return idOf.apply(key.name(), key.params()).orElseGet(() -> new ProjectIds().in(expected, key));
  }
}
