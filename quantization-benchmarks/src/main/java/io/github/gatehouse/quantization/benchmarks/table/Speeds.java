package io.github.gatehouse.quantization.benchmarks.table;

import java.util.OptionalDouble;

/** Weights in a second. */
final class Speeds {
  private Speeds() {}

  /** Billions of weights a second, the median of the forks' medians; empty where none ran. */
  static String of(RawData data, int jdk, String id) {
    OptionalDouble nanos =
        Statistics.median(
            data.forks(jdk, id).stream()
                .mapToDouble(
                    fork -> {
                      Series series = data.series(jdk, fork, id);
                      double median =
                          Statistics.median(series.nanos().toArray()).orElse(Double.NaN);
                      return median / series.weights();
                    })
                .toArray());
    return nanos.isPresent() ? Labels.number(1 / nanos.getAsDouble()) : "";
  }
}
