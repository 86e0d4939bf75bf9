package io.github.gatehouse.quantization.benchmarks.table;

import java.util.Locale;

/**
 * What a figure must reach.
 *
 * @param atLeast true for a lower bound, false for an upper one
 * @param bound in the unit of the figure
 */
record Goal(boolean atLeast, double bound) {
  static Goal atLeast(double bound) {
    return new Goal(true, bound);
  }

  static Goal atMost(double bound) {
    return new Goal(false, bound);
  }

  /** Figures are judged as they are, not as they are printed. */
  boolean met(double figure) {
    return atLeast ? figure >= bound : figure <= bound;
  }

  @Override
  public String toString() {
    String form = bound == Math.rint(bound) ? "%.0f" : "%.2f";
    return (atLeast ? "≥ " : "≤ ") + String.format(Locale.ROOT, form, bound);
  }
}
