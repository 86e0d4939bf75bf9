package io.github.gatehouse.receipts.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What {@code bench:compare} leaves in {@code target/gatehouse/bench/comparison.json}.
 *
 * @param confidencePercent of the two-sided intervals, for example 99
 * @param tolerancePercent slowdowns up to this much are accepted
 * @param detectPercent a benchmark is cleared when slowdowns of this much are ruled out
 */
public record BenchComparison(
    BenchSide baseline,
    BenchSide candidate,
    BigDecimal confidencePercent,
    BigDecimal tolerancePercent,
    BigDecimal detectPercent,
    List<BenchVerdict> benchmarks) {
  public BenchComparison {
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(candidate, "candidate");
    benchmarks = List.copyOf(benchmarks);
  }
}
