package io.github.gatehouse.bench.evaluation.rules;

import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * What benchstat marks as a change (golang.org/x/perf/cmd/benchstat, "α 0.05"): a two-sided
 * Mann–Whitney test at 5 %, here of one value a fork, and the head has the larger median.
 */
public record RankTest(int forks) implements Rule {
  private static final double ALPHA = 0.05;

  @Override
  public String name() {
    return "Mann–Whitney at 5 % (benchstat)";
  }

  @Override
  public boolean alarms(Evidence evidence) {
    double[] base = evidence.base().means();
    double[] head = evidence.head().means();
    return Medians.of(head) > Medians.of(base)
        && MannWhitneyUTest.withDefaults().test(base, head).getPValue() < ALPHA;
  }
}
