package io.github.gatehouse.bench.evaluation.rules;

import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * What {@code asv continuous} calls a regression (its documentation, "Comparing the benchmarking
 * results between revisions"): the median is larger by more than the factor 1.1, and a two-sided
 * Mann–Whitney test of all samples is below 0.002.
 */
public record StrictRankTest(int forks) implements Rule {
  private static final double ALPHA = 0.002;
  private static final double FACTOR = 1.1;

  @Override
  public String name() {
    return "Mann–Whitney at 0.2 % and factor 1.1 (asv)";
  }

  @Override
  public boolean alarms(Evidence evidence) {
    double[] base = evidence.base().iterations();
    double[] head = evidence.head().iterations();
    return Medians.of(head) > FACTOR * Medians.of(base)
        && MannWhitneyUTest.withDefaults().test(base, head).getPValue() < ALPHA;
  }
}
