package io.github.gatehouse.bench.evaluation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * rustc-perf's rule (its docs/comparison-analysis.md): the relative change is larger than the third
 * quartile of the absolute changes from run to run before, plus three times their interquartile
 * range, and than 0.2 %. Quartiles are the medians of the halves.
 */
public record HistoricalFence(int forks) implements Rule {
  private static final double LEAST = 0.002;

  @Override
  public String name() {
    return "change beyond Q3 + 3 IQR of earlier changes (rustc-perf)";
  }

  @Override
  public boolean historical() {
    return true;
  }

  @Override
  public boolean alarms(Evidence evidence) {
    List<Forks> runs = new ArrayList<>(evidence.history());
    runs.add(evidence.base());
    double[] changes = new double[runs.size() - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = Math.abs(runs.get(i + 1).mean() / runs.get(i).mean() - 1);
    }
    return evidence.head().mean() / evidence.base().mean() - 1 > Math.max(LEAST, fence(changes));
  }

  /** At least two changes. */
  static double fence(double[] changes) {
    double[] sorted = changes.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double first = Medians.of(Arrays.copyOf(sorted, half));
    double third = Medians.of(Arrays.copyOfRange(sorted, sorted.length - half, sorted.length));
    return third + 3 * (third - first);
  }
}
