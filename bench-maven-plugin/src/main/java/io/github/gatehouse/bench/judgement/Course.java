package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What follows from the pairs of one benchmark alone, whatever others say. More pairs add to it and
 * change nothing of it.
 *
 * @param cleared pairs after which it was cleared, the fewest that do; 0 where none do
 * @param faster true where it was proved faster then
 * @param tested at each look that it reached before, in the order of their pairs
 */
record Course(Series series, int cleared, boolean faster, List<Tested> tested) {
  Course {
    tested = List.copyOf(tested);
  }

  static Course of(Series series, Rule rule) {
    int cleared = 0;
    for (int pairs = Setup.FEWEST_PAIRS; pairs <= series.pairs() && cleared == 0; pairs++) {
      cleared = clears(series, pairs, rule) ? pairs : 0;
    }
    boolean faster =
        cleared > 0
            && rule.student().upper(series.first(series.primary(), cleared)) < -rule.tolerance();
    return new Course(series, cleared, faster, tested(series, cleared, rule));
  }

  /** Of pairs that are never cleared: those of a comparison that is known to be slower. */
  static Course unclearable(Series series, Rule rule) {
    return new Course(series, 0, false, tested(series, 0, rule));
  }

  private static boolean clears(Series series, int pairs, Rule rule) {
    double[] data = series.first(series.primary(), pairs);
    return data.length >= Setup.FEWEST_PAIRS
        && rule.student().upper(data) < rule.detect()
        && !slowerOnTheWall(series, pairs, rule)
        && !series.allocation().upTo(pairs).grown();
  }

  /** True where wall time speaks against clearing a benchmark that is judged by CPU time. */
  static boolean slowerOnTheWall(Series series, int pairs, Rule rule) {
    return series.primary() != Metric.WALL && slower(series, Metric.WALL, pairs, rule);
  }

  private static boolean slower(Series series, Metric time, int pairs, Rule rule) {
    return rule.student().lower(series.first(time, pairs)) > rule.tolerance();
  }

  /**
   * Metrics that so many pairs show to be worse: by what keeps a benchmark from being cleared,
   * since the looks of another metric may lie beyond them.
   */
  List<Metric> worse(int pairs, Rule rule) {
    List<Metric> worse = new ArrayList<>();
    for (Metric time : List.of(Metric.CPU, Metric.WALL)) {
      boolean judged = time == Metric.WALL || time == series.primary();
      if (judged && slower(series, time, pairs, rule)) {
        worse.add(time);
      }
    }
    if (series.allocation().upTo(pairs).grown()) {
      worse.add(Metric.ALLOCATION);
    }
    return worse;
  }

  private static List<Tested> tested(Series series, int cleared, Rule rule) {
    List<Tested> tested = new ArrayList<>();
    times(Family.PRIMARY, series.primary(), series, rule, tested);
    if (series.primary() != Metric.WALL) {
      times(Family.WALL, Metric.WALL, series, rule, tested);
    }
    allocation(series, rule, tested);
    tested.removeIf(test -> cleared > 0 && test.pairs() > cleared);
    tested.sort(Comparator.comparingInt(Tested::pairs).thenComparing(Tested::family));
    return tested;
  }

  private static void times(
      Family family, Metric time, Series series, Rule rule, List<Tested> tested) {
    for (Look look : rule.looks(family)) {
      int pairs = series.pairsFor(time, look.data());
      if (pairs > 0) {
        double significance = rule.significance(series.first(time, pairs));
        tested.add(new Tested(family, look, time, pairs, significance));
      }
    }
  }

  /** Of all ways in which the coins could have fallen, only one makes every head the larger. */
  private static void allocation(Series series, Rule rule, List<Tested> tested) {
    Look look = rule.looks(Family.ALLOCATION).get(0);
    List<Allocation.Forks> forks = series.allocation().forks();
    if (forks.size() >= look.data()) {
      int pairs = forks.get(look.data() - 1).pair();
      boolean grown = series.allocation().upTo(pairs).grown();
      double significance = grown ? Math.scalb(1.0, -look.data()) : 1;
      tested.add(new Tested(Family.ALLOCATION, look, Metric.ALLOCATION, pairs, significance));
    }
  }
}
