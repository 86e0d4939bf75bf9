package io.github.gatehouse.quantization.benchmarks.table;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What is said of several figures. */
final class Statistics {
  private Statistics() {}

  /** The middle one, or the mean of the two in the middle; empty where there is none. */
  static OptionalDouble median(double... values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    boolean odd = sorted.length % 2 == 1;
    return OptionalDouble.of(odd ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }
}
