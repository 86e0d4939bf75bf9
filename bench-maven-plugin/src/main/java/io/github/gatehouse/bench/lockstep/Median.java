package io.github.gatehouse.bench.lockstep;

import java.util.Arrays;

/**
 * The median of some values, and its standard error whatever their distribution: half of what lies
 * between the values √n/2 places below it and above it, where √n/2 is the deviation of how many of
 * n values lie below the true median. Negated values have the negated median and the same error.
 */
record Median(double value, double error) {
  /**
   * Of at least one value.
   *
   * @param values in any order, left as they are
   */
  static Median of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double middle = (sorted.length - 1) / 2.0;
    double reach = Math.sqrt(sorted.length) / 2;
    return new Median(
        at(sorted, middle), (at(sorted, middle + reach) - at(sorted, middle - reach)) / 2);
  }

  /** Between two values where the place is between them. */
  private static double at(double[] sorted, double place) {
    double inside = Math.max(0, Math.min(sorted.length - 1, place));
    int below = (int) inside;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (inside - below) * (sorted[above] - sorted[below]);
  }
}
