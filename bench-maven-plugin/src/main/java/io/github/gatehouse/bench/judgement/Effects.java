package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes how much each metric of a benchmark changed. */
final class Effects {
  /** Allocation of less is taken for this, in ratios: bytes per operation. */
  private static final double LEAST_BYTES = 1;

  private final Rule rule;
  private final Optional<Bootstrap> bootstrap;

  /**
   * @param bootstrap for the interval of the primary metric; empty where neither it nor the
   *     detectable effect is wanted
   */
  Effects(Rule rule, Optional<Bootstrap> bootstrap) {
    this.rule = rule;
    this.bootstrap = bootstrap;
  }

  /**
   * Of every metric that was measured.
   *
   * @param pairs that the decision rests on, or all
   * @param cleared whether they clear the benchmark
   */
  List<Effect> of(List<Pair> pairs, Metric primary, boolean cleared) {
    List<Effect> effects = new ArrayList<>();
    for (Metric time : List.of(Metric.CPU, Metric.WALL)) {
      double[][] logs =
          pairs.stream()
              .map(pair -> Ratios.logs(pair, time))
              .filter(rounds -> rounds.length > 0)
              .toArray(double[][]::new);
      if (logs.length > 0) {
        effects.add(time(time, logs, primary, cleared));
      }
    }
    Allocation allocation = Allocation.of(pairs);
    if (!allocation.forks().isEmpty()) {
      effects.add(allocation(allocation));
    }
    return effects;
  }

  private Effect time(Metric time, double[][] logs, Metric primary, boolean cleared) {
    double[] data = new double[logs.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = Ratios.median(logs[i].clone());
    }
    double excluded = rule.student().upper(data);
    double[] shown = {rule.student().lower(data), excluded};
    if (time == primary && data.length > 1 && bootstrap.isPresent()) {
      shown = bootstrap.get().interval(logs);
    }
    double detectable = time == primary && cleared ? excluded : detectable(data, time, primary);
    return new Effect(
        time,
        data.length,
        Student.mean(data),
        shown[0],
        shown[1],
        excluded,
        detectable,
        Student.deviation(data));
  }

  /** Counting it out takes time, and is left to the end like the bootstrap. */
  private double detectable(double[] data, Metric time, Metric primary) {
    if (bootstrap.isEmpty() || time == Metric.CPU && primary == Metric.WALL) {
      return Double.NaN;
    }
    return rule.detectable(time == primary ? Family.PRIMARY : Family.WALL, data);
  }

  /** The interval is from the fork nearest to the other side's to the fork farthest from it. */
  private Effect allocation(Allocation allocation) {
    double[] data =
        allocation.forks().stream()
            .mapToDouble(forks -> ratio(forks.head(), forks.base()))
            .toArray();
    double high =
        ratio(allocation.most(Allocation.Forks::head), allocation.least(Allocation.Forks::base));
    double base = Math.max(LEAST_BYTES, allocation.most(Allocation.Forks::base));
    return new Effect(
        Metric.ALLOCATION,
        data.length,
        Student.mean(data),
        ratio(allocation.least(Allocation.Forks::head), allocation.most(Allocation.Forks::base)),
        high,
        high,
        Math.log1p(allocation.notable() / base),
        Student.deviation(data));
  }

  private static double ratio(double head, double base) {
    return Math.log(Math.max(LEAST_BYTES, head) / Math.max(LEAST_BYTES, base));
  }
}
