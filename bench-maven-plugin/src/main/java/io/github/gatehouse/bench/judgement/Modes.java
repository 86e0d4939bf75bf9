package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether the forks of a side run in one of two ways, by chance: as where the JIT
 * compiler inlines a call in some forks only.
 */
final class Modes {
  /** Forks that make a mode: one alone is an outlier. */
  private static final int FEWEST = 2;

  /** How far the modes must be apart, as a logarithm. */
  private static final double GAP = Math.log(1.1);

  /** And how many times as far as forks scatter within a mode. */
  private static final double CLEAR = 5;

  private Modes() {}

  /** The side with two modes, in words; empty where neither has. */
  static Optional<String> found(List<Pair> pairs, Metric time) {
    return Stream.of(Version.values())
        .filter(side -> twofold(levels(pairs, side, time), data(pairs, time)))
        .map(
            side ->
                "forks of the "
                    + (side == Version.BASE ? "base" : "head")
                    + " run at one of two speeds, by chance")
        .findFirst();
  }

  private static double[] levels(List<Pair> pairs, Version side, Metric time) {
    return known(pairs, time)
        .mapToDouble(pair -> Math.log(Ratios.level(pair, side, time)))
        .toArray();
  }

  private static double[] data(List<Pair> pairs, Metric time) {
    return known(pairs, time).mapToDouble(pair -> Ratios.datum(pair, time)).toArray();
  }

  private static Stream<Pair> known(List<Pair> pairs, Metric time) {
    return pairs.stream().filter(pair -> !Double.isNaN(Ratios.datum(pair, time)));
  }

  /**
   * True where the widest gap between neighbours parts the forks into two modes, and the gap shows
   * in the ratios, too: a machine that changes its speed moves both sides of a pair, and their
   * ratio stays.
   *
   * @param levels logarithms of the time of each fork
   * @param data of the same pairs
   */
  static boolean twofold(double[] levels, double[] data) {
    int[] order =
        IntStream.range(0, levels.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> levels[i]))
            .mapToInt(i -> i)
            .toArray();
    int cut =
        IntStream.rangeClosed(FEWEST, levels.length - FEWEST)
            .boxed()
            .max(Comparator.comparingDouble(at -> levels[order[at]] - levels[order[at - 1]]))
            .orElse(0);
    if (cut == 0) {
      return false;
    }
    double gap = levels[order[cut]] - levels[order[cut - 1]];
    int[] fast = Arrays.copyOfRange(order, 0, cut);
    int[] slow = Arrays.copyOfRange(order, cut, order.length);
    double scatter =
        Math.sqrt((squares(levels, fast) + squares(levels, slow)) / (levels.length - 2));
    double seen = Math.abs(Student.mean(pick(data, slow)) - Student.mean(pick(data, fast)));
    return gap >= GAP && gap >= CLEAR * scatter && seen >= gap / 2;
  }

  private static double[] pick(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
  }

  private static double squares(double[] values, int[] places) {
    double[] picked = pick(values, places);
    double mean = Student.mean(picked);
    return Arrays.stream(picked).map(value -> (value - mean) * (value - mean)).sum();
  }
}
