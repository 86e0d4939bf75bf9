package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A unit in which amounts of a metric are told.
 *
 * @param size of it, in the metric's own unit
 */
record Amount(String name, double size) {
  private static final MathContext THREE = new MathContext(3);
  private static final Amount[] TIMES = {
    new Amount("ns", 1), new Amount("µs", 1e3), new Amount("ms", 1e6), new Amount("s", 1e9)
  };
  private static final Amount[] BYTES = {
    new Amount("B", 1), new Amount("KiB", 1 << 10), new Amount("MiB", 1 << 20)
  };

  /** The largest unit of which there is at least one; bytes stay bytes up to 10,000. */
  static Amount unit(Metric metric, double value) {
    Amount[] units = metric == Metric.ALLOCATION ? BYTES : TIMES;
    double least = metric == Metric.ALLOCATION ? 10_000.0 / (1 << 10) : 1;
    Amount best = units[0];
    for (Amount one : units) {
      best = one.size == 1 || value >= least * one.size ? one : best;
    }
    return best;
  }

  /** Three digits that count, and the unit: {@code 12.3 µs}; bytes are exact up to 10,000. */
  static String of(Metric metric, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    Amount unit = unit(metric, value);
    boolean exact = unit.size == 1 && metric == Metric.ALLOCATION;
    String digits = exact ? exact(value) : three(value / unit.size);
    return digits + "\u00a0" + unit.name;
  }

  private static String exact(double bytes) {
    String digits = String.format(Locale.ROOT, "%.1f", bytes);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  private static String three(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    return rounded.signum() == 0 ? "0" : rounded.setScale(scale(rounded)).toPlainString();
  }

  private static int scale(BigDecimal rounded) {
    return Math.max(0, 3 - (rounded.precision() - rounded.scale()));
  }

  /** The value in this unit, to so many decimals, with its name. */
  String say(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f\u00a0%s", value / size, name);
  }
}
