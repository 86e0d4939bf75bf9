package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.ErrorBudget;
import java.util.List;
import java.util.Optional;

/**
 * How far pairs of the same code lie apart on a machine, and what that hides: by the same formulas
 * that verdicts are made with.
 *
 * @param pairs that say so, 2 or more
 * @param deviation standard deviation from pair to pair, of logarithms of ratios
 */
public record Noise(Metric metric, int pairs, double deviation) {
  /** Nobody waits for more. */
  private static final int MOST = 1000;

  /**
   * What becomes visible after so many pairs.
   *
   * @param pairs at which an alarm is possible
   * @param slowdown the smallest that is then found with the asked power, a share
   */
  public record Sight(int pairs, double slowdown) {}

  /** Of pairs that compare code with itself; empty where fewer than two of them know the metric. */
  public static Optional<Noise> of(List<Pair> pairs, Metric metric) {
    double[] data =
        pairs.stream().mapToDouble(pair -> datum(pair, metric)).filter(Double::isFinite).toArray();
    return data.length < 2
        ? Optional.empty()
        : Optional.of(new Noise(metric, data.length, Student.deviation(data)));
  }

  /** Less than a byte an operation is the harness's own, and its ratio says nothing. */
  private static double datum(Pair pair, Metric metric) {
    if (metric != Metric.ALLOCATION) {
      return Ratios.datum(pair, metric);
    }
    double base = Ratios.level(pair, Version.BASE, metric);
    double head = Ratios.level(pair, Version.HEAD, metric);
    return Math.log(Math.max(1, head) / Math.max(1, base));
  }

  /**
   * What is detectable at each look.
   *
   * @param benchmarks that share the false alarm rate
   */
  public List<Sight> sights(ErrorBudget budget, int benchmarks) {
    Rule rule = new Rule(budget, MOST, benchmarks);
    return rule.looks(metric == Metric.WALL ? Family.WALL : Family.PRIMARY).stream()
        .map(
            look ->
                new Sight(look.data(), Math.expm1(rule.detectable(look, look.data(), deviation))))
        .toList();
  }

  /**
   * Pairs after which a benchmark that is as fast as before is cleared, if its pairs differ no more
   * than these and lie around zero; empty where a thousand are too few.
   */
  public Optional<Integer> clearance(ErrorBudget budget) {
    return new Clearance(budget, MOST).pairs(0, deviation);
  }
}
