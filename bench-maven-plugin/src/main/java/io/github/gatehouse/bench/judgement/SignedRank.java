package io.github.gatehouse.bench.judgement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The one-sided signed-rank test (F. Wilcoxon, Biometrics Bulletin 1, 1945), exact: the null
 * distribution is counted out, never approximated. Equal magnitudes share their mean rank, and the
 * distribution is that of the ranks at hand. Zeros keep their ranks and count against the alarm (J.
 * W. Pratt, JASA 54, 1959, with the zeros' ranks left among those that chance deals out).
 */
final class SignedRank {
  /** Chances of each sum or more of the ranks 1…n, by n: the same for all data without ties. */
  private final Map<Integer, double[]> untied = new HashMap<>();

  /**
   * How likely data as far above zero as these, or farther, are when their signs are coin flips.
   *
   * @param data not empty, all finite
   */
  double p(double[] data) {
    int[] ranks = doubledRanks(data);
    int sum = IntStream.range(0, data.length).filter(i -> data[i] > 0).map(i -> ranks[i]).sum();
    return tail(ranks)[sum];
  }

  /**
   * The smallest sum of positive ranks that is so significant; one more than there can be where
   * none is.
   *
   * @param data how many, without ties
   */
  int critical(int data, double alpha) {
    double[] tail = tail(IntStream.rangeClosed(1, data).map(rank -> 2 * rank).toArray());
    int sum = 0;
    while (2 * sum < tail.length && tail[2 * sum] > alpha) {
      sum++;
    }
    return sum;
  }

  private double[] tail(int[] ranks) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    boolean ties = IntStream.range(0, sorted.length).anyMatch(i -> sorted[i] != 2 * (i + 1));
    return ties ? count(sorted) : untied.computeIfAbsent(sorted.length, n -> count(sorted));
  }

  /** Twice the rank of each magnitude, so that mean ranks are whole numbers. */
  private static int[] doubledRanks(double[] data) {
    Integer[] order = IntStream.range(0, data.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> Math.abs(data[i])));
    int[] ranks = new int[data.length];
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && Math.abs(data[order[to]]) == Math.abs(data[order[from]])) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = from + 1 + to;
      }
      from = to;
    }
    return ranks;
  }

  /** The chance of each sum or more, when every rank is in it or not by a coin flip. */
  private static double[] count(int[] ranks) {
    double[] chance = new double[1 + Arrays.stream(ranks).sum()];
    chance[0] = 1;
    int reached = 0;
    for (int rank : ranks) {
      reached += rank;
      for (int sum = reached; sum >= 0; sum--) {
        chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2;
      }
    }
    for (int sum = chance.length - 2; sum >= 0; sum--) {
      chance[sum] += chance[sum + 1];
    }
    return chance;
  }
}
