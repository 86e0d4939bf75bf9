package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.recording.ErrorBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis of changes.
 *
 * @param low logarithm of the ratio at its left end
 * @param high at its right end
 */
record Axis(double low, double high) {
  /** Beyond that, a mark at the end of the axis says so: the others would be crushed. */
  private static final double MOST = Math.log(2.2);

  private static final double ROOM = 0.06;

  /** Changes that make good ticks, the better ones first. */
  private static final double[] ROUND = {
    0, 0.1, -0.1, 0.05, -0.05, 0.2, -0.2, 0.5, -0.5, 1, 0.02, -0.02, 0.01, -0.01, 0.3, -0.3
  };

  /** Ticks nearer than this share of the width would run into each other. */
  private static final double APART = 12;

  /** An axis that shows these values, nothing changed, and what the user asked for. */
  static Axis of(DoubleStream values, ErrorBudget budget) {
    double detect = Math.log1p(budget.detect());
    double[] shown =
        DoubleStream.concat(values, DoubleStream.of(0, -detect, 2 * detect))
            .filter(Double::isFinite)
            .map(one -> Math.max(-MOST, Math.min(MOST, one)))
            .toArray();
    double low = DoubleStream.of(shown).min().orElseThrow();
    double high = DoubleStream.of(shown).max().orElseThrow();
    double room = ROOM * (high - low);
    return new Axis(low - room, high + room);
  }

  /** Where a change lies, in per cent of the width; the ends for what lies beyond them. */
  double at(double logRatio) {
    return 100 * Math.max(0, Math.min(1, (logRatio - low) / (high - low)));
  }

  boolean holds(double logRatio) {
    return logRatio >= low && logRatio <= high;
  }

  /** Round changes on it, as shares: 0.1 is 10 % more. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (double change : ROUND) {
      double at = at(Math.log1p(change));
      boolean free = ticks.stream().allMatch(t -> Math.abs(at(Math.log1p(t)) - at) >= APART);
      if (free && holds(Math.log1p(change))) {
        ticks.add(change);
      }
    }
    return ticks.stream().sorted().toList();
  }
}
