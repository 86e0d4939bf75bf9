package io.github.gatehouse.bench.measurement;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What JMH tells benchmarks apart by.
 *
 * @param name class and method, fully qualified
 * @param mode JMH's short label, for example {@code avgt} or {@code thrpt}
 * @param params one value for each {@code @Param}
 */
public record BenchmarkKey(String name, String mode, SortedMap<String, String> params) {
  public BenchmarkKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mode, "mode");
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /** A key from any map of parameters. */
  public static BenchmarkKey of(String name, String mode, Map<String, String> params) {
    return new BenchmarkKey(name, mode, new TreeMap<>(params));
  }
}
