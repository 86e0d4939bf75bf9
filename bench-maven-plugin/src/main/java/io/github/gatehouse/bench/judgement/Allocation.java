package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the forks of a benchmark allocated, pair by pair.
 *
 * @param forks one for each pair whose allocation is known on both sides, in order
 */
record Allocation(List<Forks> forks) {
  /** Less is not told apart, bytes per operation. */
  private static final double LEAST = 1;

  /** Nor is a smaller share of what the base allocates. */
  private static final double SHARE = 0.002;

  /** What an iteration may allocate beside its operations, bytes. */
  private static final double BESIDE = 256;

  /**
   * Of one pair.
   *
   * @param pair its place among all pairs of the benchmark, from 1
   * @param base median bytes per operation
   * @param head median bytes per operation
   * @param operations of its shortest iteration
   */
  record Forks(int pair, double base, double head, long operations) {}

  Allocation {
    forks = List.copyOf(forks);
  }

  static Allocation of(List<Pair> pairs) {
    List<Forks> forks = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double base = Ratios.level(pair, Version.BASE, Metric.ALLOCATION);
      double head = Ratios.level(pair, Version.HEAD, Metric.ALLOCATION);
      if (base >= 0 && head >= 0) {
        forks.add(new Forks(i + 1, base, head, operations(pair)));
      }
    }
    return new Allocation(forks);
  }

  private static long operations(Pair pair) {
    return pair.counted().stream()
        .flatMap(round -> Stream.of(round.base(), round.head()))
        .mapToLong(Sample::operations)
        .min()
        .orElseThrow();
  }

  /** The part that the first pairs say. */
  Allocation upTo(int pairs) {
    return new Allocation(forks.stream().filter(fork -> fork.pair() <= pairs).toList());
  }

  /** True where every fork of the head allocates more than every fork of the base, and notably. */
  boolean grown() {
    return !forks.isEmpty() && least(Forks::head) - most(Forks::base) > notable();
  }

  /** The smallest difference that counts, bytes per operation. */
  double notable() {
    double operations = least(Forks::operations);
    return Math.max(LEAST, Math.max(SHARE * most(Forks::base), BESIDE / operations));
  }

  double least(ToDoubleFunction<Forks> value) {
    return forks.stream().mapToDouble(value).min().orElseThrow();
  }

  double most(ToDoubleFunction<Forks> value) {
    return forks.stream().mapToDouble(value).max().orElseThrow();
  }
}
