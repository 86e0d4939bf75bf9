package io.github.gatehouse.bench.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for people: three digits, of bytes four, and their unit. */
final class Amount {
  private static final MathContext DIGITS = new MathContext(3);
  private static final MathContext BYTES = new MathContext(4);
  private static final double STEP = 1000;
  private static final String[] TIMES = {" ns/op", " µs/op", " ms/op", " s/op"};

  private Amount() {}

  static String nanos(double nanos) {
    int unit = 0;
    double value = nanos;
    while (Math.abs(value) >= STEP && unit < TIMES.length - 1) {
      value /= STEP;
      unit++;
    }
    return number(value) + TIMES[unit];
  }

  static String signedNanos(double nanos) {
    return (nanos < 0 ? "−" : "+") + nanos(Math.abs(nanos));
  }

  static String bytes(double bytes) {
    return number(bytes, BYTES) + " B/op";
  }

  static String signedBytes(double bytes) {
    return (bytes < 0 ? "−" : "+") + bytes(Math.abs(bytes));
  }

  static String nanosChange(Difference change) {
    return nanos(Math.abs(change.change()))
        + (change.change() < 0 ? " less (" : " more (")
        + nanos(change.base())
        + " → "
        + nanos(change.head())
        + ", standard error "
        + nanos(change.error())
        + ")";
  }

  static String bytesChange(Difference change) {
    return bytes(Math.abs(change.change())) + (change.change() < 0 ? " less" : " more");
  }

  static String number(double value) {
    return number(value, DIGITS);
  }

  private static String number(double value, MathContext digits) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(digits);
    return rounded.abs().doubleValue() < 1e-3
        ? String.format(Locale.ROOT, "%.2e", value)
        : rounded.toPlainString();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
