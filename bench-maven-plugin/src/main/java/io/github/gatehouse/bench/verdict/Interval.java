package io.github.gatehouse.bench.verdict;

/**
 * A two-sided interval for the change of ln(time per operation), candidate minus baseline: positive
 * is slower.
 *
 * @param standardError of the estimate
 * @param degreesOfFreedom of the t distribution it was made with, possibly fractional
 */
public record Interval(
    double estimate, double low, double high, double standardError, double degreesOfFreedom) {
  public Interval {
    if (!(low <= estimate && estimate <= high)) {
      throw new IllegalArgumentException(low + " ≤ " + estimate + " ≤ " + high + " does not hold");
    }
  }
}
