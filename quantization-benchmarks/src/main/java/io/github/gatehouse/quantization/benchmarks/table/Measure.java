package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.OptionalDouble;

/** How the figure of a row follows from what one fork measured. */
enum Measure {
  /** Time of the second workload ÷ time of the first, for each weight; median over the rounds. */
  RATIO("") {
    @Override
    OptionalDouble of(List<Series> series) {
      Series kernel = series.get(0);
      Series limit = series.get(1);
      double[] ratios = new double[Math.min(kernel.rounds(), limit.rounds())];
      for (int round = 0; round < ratios.length; round++) {
        ratios[round] = limit.nanosAWeight(round) / kernel.nanosAWeight(round);
      }
      return Statistics.median(ratios);
    }
  },

  /** Seconds for 128 operations, by the mean over the rounds. */
  SECONDS_FOR_128(" s") {
    @Override
    OptionalDouble of(List<Series> series) {
      OptionalDouble mean = series.get(0).nanos().average();
      return mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() * 128 / 1e9) : mean;
    }
  },

  /** Bytes that one operation allocates: the worst workload, each by the median of its rounds. */
  ALLOCATION(" B/op") {
    @Override
    OptionalDouble of(List<Series> series) {
      return series.stream()
          .mapToDouble(one -> Statistics.median(one.allocated()).orElse(Double.NaN))
          .max();
    }
  };

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /** The figure of one fork; every series has at least one round. */
  abstract OptionalDouble of(List<Series> series);

  String unit() {
    return unit;
  }
}
