package io.github.gatehouse.receipts.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What {@code bench:ab} and {@code bench:compare} leave in {@code
 * target/gatehouse/bench/comparison.json}.
 *
 * @param confidencePercent of the two-sided intervals, for example 99: either end for itself is
 *     then a bound of 99.5
 * @param tolerancePercent slowdowns up to this much are accepted
 * @param method {@code pairs}: both sides measured in turns, in one session; {@code baseline}: held
 *     against a stored run
 * @param falseAlarmPercent of a whole run, over all benchmarks together; absent where it is not
 *     kept
 * @param powerPercent how surely a slowdown of {@code detectPercent} is found; absent where no such
 *     promise is made
 * @param controls comparisons whose right answer is known; none against a stored run
 * @param noisy true where others used the machine too much of the time
 * @param recordingSha256 digest of the raw data that all this follows from; absent against a stored
 *     run
 * @param detectPercent a benchmark is cleared when slowdowns of this much are ruled out
 */
public record BenchComparison(
    BenchSide baseline,
    BenchSide candidate,
    BigDecimal confidencePercent,
    BigDecimal tolerancePercent,
    BigDecimal detectPercent,
    String method,
    BigDecimal falseAlarmPercent,
    BigDecimal powerPercent,
    List<BenchControl> controls,
    boolean noisy,
    String recordingSha256,
    List<BenchVerdict> benchmarks) {
  public BenchComparison {
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(candidate, "candidate");
    controls = controls == null ? List.of() : List.copyOf(controls);
    benchmarks = List.copyOf(benchmarks);
  }

  /** The same with other verdicts. */
  public BenchComparison with(List<BenchVerdict> verdicts) {
    return new BenchComparison(
        baseline,
        candidate,
        confidencePercent,
        tolerancePercent,
        detectPercent,
        method,
        falseAlarmPercent,
        powerPercent,
        controls,
        noisy,
        recordingSha256,
        verdicts);
  }
}
