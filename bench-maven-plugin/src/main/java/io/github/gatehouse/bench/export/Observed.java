package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What one side of a comparison measured of one benchmark: the rounds that count.
 *
 * @param id as people know it
 * @param warmups fewest iterations of a fork before its first round
 * @param forks a list of rounds for each pair, in the order in which they were measured
 */
record Observed(String id, BenchmarkKey key, Version side, int warmups, List<List<Round>> forks) {
  private static final MathContext SHOWN = new MathContext(6);

  /** A mean over forks, with the interval that contains the true one 99 times in 100. */
  record Mean(double value, Optional<Double> margin) {}

  Observed {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(key, "key");
    forks = forks.stream().map(List::copyOf).toList();
  }

  /** All benchmarks that were measured, in the order of their ids. */
  static List<Observed> of(Recording recording, Version side) {
    List<Observed> all = new ArrayList<>();
    for (String id : recording.setup().benchmarks().keySet()) {
      List<RecordedPair> pairs = recording.pairs(id, Role.GATE);
      if (!pairs.isEmpty()) {
        all.add(
            new Observed(
                id,
                pairs.get(0).pair().benchmark(),
                side,
                pairs.stream().mapToInt(pair -> pair.pair().warmups()).min().orElse(0),
                pairs.stream().map(pair -> pair.pair().counted()).toList()));
      }
    }
    return all;
  }

  /** The values of each fork, iteration by iteration; empty where one of them is not known. */
  Optional<List<List<Double>>> values(Metric metric) {
    List<List<Double>> values =
        forks.stream()
            .map(rounds -> rounds.stream().map(round -> metric.of(round.of(side))).toList())
            .toList();
    boolean known = values.stream().flatMap(List::stream).noneMatch(value -> value.isNaN());
    return known ? Optional.of(values) : Optional.empty();
  }

  /** Student's interval of a metric's mean: forks are the sample. No margin from one fork. */
  Optional<Mean> mean(Metric metric, double confidence) {
    return values(metric).map(values -> mean(values, confidence));
  }

  static Mean mean(List<List<Double>> values, double confidence) {
    double[] means = values.stream().mapToDouble(Observed::average).toArray();
    double mean = average(values.stream().map(Observed::average).toList());
    int n = means.length;
    if (n < 2) {
      return new Mean(mean, Optional.empty());
    }
    double squares = 0;
    for (double one : means) {
      squares += (one - mean) * (one - mean);
    }
    double quantile = TDistribution.of(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
    return new Mean(mean, Optional.of(quantile * Math.sqrt(squares / (n - 1) / n)));
  }

  private static double average(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Six significant digits: more than any of these measurements has. */
  static double rounded(double value) {
    return new BigDecimal(value).round(SHOWN).doubleValue();
  }
}
