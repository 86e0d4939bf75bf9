package io.github.gatehouse.bench.report;

import java.util.Locale;

/** Changes as people read them: with sign and unit, and never broken between the two. */
final class Percent {
  private static final double TENFOLD = Math.log(10);
  private static final char GAP = '\u00a0';

  private Percent() {}

  /** A change from the logarithm of its ratio: {@code +6.2 %}, {@code −3.1 %}, {@code ×12}. */
  static String change(double logRatio) {
    if (Double.isNaN(logRatio)) {
      return "–";
    }
    if (Double.isInfinite(logRatio)) {
      return logRatio > 0 ? "from none" : "to none";
    }
    if (logRatio >= TENFOLD) {
      return String.format(Locale.ROOT, "×%.0f", Math.exp(logRatio));
    }
    return signed(100 * Math.expm1(logRatio));
  }

  private static String signed(double percent) {
    String digits = String.format(Locale.ROOT, "%.1f", Math.abs(percent));
    if (digits.equals("0.0")) {
      return "0.0" + GAP + "%";
    }
    return (percent < 0 ? "−" : "+") + digits + GAP + "%";
  }

  /** A change without its unit, for an interval that says it once. */
  static String bare(double logRatio) {
    return change(logRatio).replace(GAP + "%", "");
  }

  /** From low to high: {@code −0.4 to +1.2 %}. */
  static String interval(double low, double high) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return "–";
    }
    boolean unit = low < TENFOLD && Double.isFinite(low);
    return (unit ? bare(low) : change(low)) + " to " + change(high);
  }

  /** A round tick of an axis: {@code +10 %}. */
  static String tick(double change) {
    double percent = 100 * change;
    String digits = new java.math.BigDecimal(Math.abs(percent)).round(DIGITS).toPlainString();
    digits = digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    String sign = percent < 0 ? "−" : percent > 0 ? "+" : "";
    return sign + digits + GAP + "%";
  }

  private static final java.math.MathContext DIGITS = new java.math.MathContext(3);

  /** A share without sign: 0.05 is {@code 5 %}. */
  static String share(double share) {
    return tick(share).replace("+", "");
  }

  /** A probability, with two digits that count. */
  static String probability(double p) {
    if (Double.isNaN(p)) {
      return "–";
    }
    return p >= 1e-4 || p == 0
        ? new java.math.BigDecimal(p).round(new java.math.MathContext(2)).toPlainString()
        : String.format(Locale.ROOT, "%.1e", p);
  }
}
