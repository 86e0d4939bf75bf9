package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.Arrays;
import java.util.List;

/** How much slower the head is in one pair, as logarithms: 0 is as fast. */
public final class Ratios {
  private static final double[] UNKNOWN = {};

  private Ratios() {}

  /** The pair's datum: the median over its rounds; {@code NaN} where a round lacks the metric. */
  static double datum(Pair pair, Metric metric) {
    double[] logs = logs(pair, metric);
    return logs.length == 0 ? Double.NaN : median(logs);
  }

  /** ln(head/base) of each round that counts; empty where one lacks the metric. */
  public static double[] logs(Pair pair, Metric metric) {
    List<Round> rounds = pair.counted();
    double[] logs = new double[rounds.size()];
    for (int i = 0; i < logs.length; i++) {
      double base = metric.of(rounds.get(i).base());
      double head = metric.of(rounds.get(i).head());
      if (!(base > 0 && head > 0 && base + head < Double.POSITIVE_INFINITY)) {
        return UNKNOWN;
      }
      logs[i] = Math.log(head / base);
    }
    return logs;
  }

  /** The median of a metric in one fork; {@code NaN} where a round lacks it. */
  public static double level(Pair pair, Version side, Metric metric) {
    double[] values =
        pair.counted().stream().mapToDouble(round -> metric.of(round.of(side))).toArray();
    return Arrays.stream(values).allMatch(Double::isFinite) ? median(values) : Double.NaN;
  }

  /**
   * The middle value, or the mean of the two middle ones.
   *
   * @param values not empty; they are sorted here
   */
  static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
