package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.evaluation.rules.Rule;
import io.github.gatehouse.bench.judgement.Metric;
import java.util.List;

/**
 * A rule of another tool, with what it is given.
 *
 * @param time wall time is what those tools measure; CPU time is what ours prefers
 */
public record Contestant(Rule rule, Scenario scenario, Metric time) {
  /** Runs of the base that a rule which looks at the past is given, beside that of the base. */
  static final int HISTORY = 10;

  /** False where the pool has too few pairs of something. */
  boolean fits(Pool pool) {
    return pool.least() >= scenario.least(rule.forks());
  }

  boolean alarms(List<Timed> pairs, Chance chance) {
    int history = rule.historical() ? HISTORY : 0;
    return rule.alarms(scenario.draw(pairs, rule.forks(), history, time, chance));
  }

  /** What its forks of one benchmark take: of both sides, or of the head where it has a past. */
  double seconds(List<Timed> pairs) {
    double pair = pairs.stream().mapToDouble(Timed::seconds).average().orElseThrow();
    return pair * rule.forks() * (rule.historical() ? 0.5 : 1);
  }
}
