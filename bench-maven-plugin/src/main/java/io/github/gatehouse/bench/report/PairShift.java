package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ratios;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.RecordedPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one pair says of one metric. What could not be measured is {@code NaN}.
 *
 * @param base median of the base's fork
 * @param head median of the head's fork
 * @param change median over rounds of the logarithm of head over base
 * @param low lower quartile over rounds
 * @param high upper quartile over rounds
 */
record PairShift(
    RecordedPair recorded, double base, double head, double change, double low, double high) {
  static PairShift of(RecordedPair recorded, Metric metric) {
    Pair pair = recorded.pair();
    double[] logs = Ratios.logs(pair, metric);
    return new PairShift(
        recorded,
        Ratios.level(pair, Version.BASE, metric),
        Ratios.level(pair, Version.HEAD, metric),
        quantile(logs, 0.5),
        quantile(logs, 0.25),
        quantile(logs, 0.75));
  }

  static List<PairShift> all(List<RecordedPair> pairs, Metric metric) {
    return pairs.stream().map(one -> of(one, metric)).toList();
  }

  /** True where both sides and their ratio are known numbers. */
  boolean known() {
    return Double.isFinite(change) && Double.isFinite(low) && Double.isFinite(high);
  }

  boolean disturbed() {
    return recorded.pair().disturbed();
  }

  /** Cores that others used on average; {@code NaN} where it is not known. */
  double others() {
    return both(recorded.pair())
        .mapToDouble(Sample::others)
        .filter(one -> !Double.isNaN(one))
        .average()
        .orElse(Double.NaN);
  }

  private static Stream<Sample> both(Pair pair) {
    return pair.counted().stream().flatMap(round -> Stream.of(round.base(), round.head()));
  }

  /** The value below which that share of the values lies; {@code NaN} where one is unknown. */
  static double quantile(double[] values, double share) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    // No product of an infinite value with nothing: that would be no number.
    return place == below || sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The median of something over pairs. */
  static double median(double... values) {
    return quantile(values, 0.5);
  }

  /** Rounds of one side, all of them. */
  static Stream<Sample> samples(RecordedPair recorded, Version side) {
    return recorded.pair().rounds().stream().map((Round round) -> round.of(side));
  }
}
