package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import java.util.Arrays;
import java.util.List;

/**
 * What the pairs of one benchmark say, in order.
 *
 * @param primary time that it is judged by
 * @param cpu data of CPU time, one for each pair; {@code NaN} where it has none
 * @param wall data of wall time, likewise
 */
record Series(Metric primary, double[] cpu, double[] wall, Allocation allocation) {
  static Series of(List<Pair> pairs) {
    return new Series(
        pairs.isEmpty() ? Metric.CPU : PrimaryTime.of(pairs.get(0)),
        data(pairs, Metric.CPU),
        data(pairs, Metric.WALL),
        Allocation.of(pairs));
  }

  private static double[] data(List<Pair> pairs, Metric time) {
    return pairs.stream().mapToDouble(pair -> Ratios.datum(pair, time)).toArray();
  }

  int pairs() {
    return wall.length;
  }

  /**
   * The data of the first pairs, without those that have none.
   *
   * @param time {@link Metric#CPU} or {@link Metric#WALL}
   */
  double[] first(Metric time, int pairs) {
    double[] all = all(time);
    double[] first = new double[pairs];
    int found = 0;
    for (int i = 0; i < pairs; i++) {
      if (!Double.isNaN(all[i])) {
        first[found++] = all[i];
      }
    }
    return Arrays.copyOf(first, found);
  }

  /** The pairs that it took to have so many data; 0 where there are not so many. */
  int pairsFor(Metric time, int data) {
    double[] all = all(time);
    int found = 0;
    for (int i = 0; i < all.length; i++) {
      found += Double.isNaN(all[i]) ? 0 : 1;
      if (found == data) {
        return i + 1;
      }
    }
    return 0;
  }

  private double[] all(Metric time) {
    return time == Metric.CPU ? cpu : wall;
  }
}
