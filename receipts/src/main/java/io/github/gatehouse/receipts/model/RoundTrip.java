package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Data that was quantized and restored, beside what theory says of it.
 *
 * @param format packed format, such as {@code I2_S}
 * @param data what was quantized, such as {@code Gaussian}
 * @param values number of values compared
 * @param wrong those of them that did not come back bit for bit
 * @param decibels signal-to-noise ratio; empty where it is not finite
 * @param theoryDecibels what theory says; empty where it says that every bit comes back
 * @param toleranceDecibels how far from theory a sample may lie, on either side
 */
public record RoundTrip(
    String format,
    String data,
    int values,
    int wrong,
    String decibels,
    String theoryDecibels,
    BigDecimal toleranceDecibels) {
  private static final Pattern DECIBELS = Pattern.compile("(-?\\d{1,9}(\\.\\d{1,9})?)?");

  public RoundTrip {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(data, "data");
    Checks.notNegative("values", values);
    Checks.notNegative("wrong", wrong);
    if (wrong > values) {
      throw new IllegalArgumentException(
          "wrong is " + wrong + "; at most the " + values + " values compared");
    }
    checkDecibels("decibels", decibels);
    checkDecibels("theoryDecibels", theoryDecibels);
    Checks.digits("toleranceDecibels", Objects.requireNonNull(toleranceDecibels));
  }

  private static void checkDecibels(String field, String text) {
    if (!DECIBELS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          field + " is '" + Words.segment(text) + "'; empty or a decimal number");
    }
  }

  /** A figure as this record takes it: to a thousandth, empty if it is not finite. */
  public static String decibels(double figure) {
    return Double.isFinite(figure)
        ? BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP).toPlainString()
        : "";
  }

  /** True where theory says that every bit comes back. */
  boolean exactByTheory() {
    return theoryDecibels.isEmpty();
  }

  /** True where at least one value was compared and theory holds; too good is wrong, too. */
  public boolean agrees() {
    if (values == 0 || exactByTheory() || decibels.isEmpty()) {
      return values > 0 && exactByTheory() && wrong == 0;
    }
    BigDecimal off = new BigDecimal(decibels).subtract(new BigDecimal(theoryDecibels));
    return off.abs().compareTo(toleranceDecibels) <= 0;
  }

  /** {@code I2_S on Gaussian}. */
  public String name() {
    return Words.name(format) + " on " + Words.name(data);
  }

  /** {@code exact on ternary}, {@code 5.8 dB on Gaussian (theory 5.8)}. */
  public String words() {
    if (exactByTheory()) {
      String exact = agrees() ? "exact" : wrong + " of " + values + " wrong";
      return exact + " on " + Words.name(data);
    }
    String measured = decibels.isEmpty() ? "no decibels" : tenths(decibels) + " dB";
    return measured + " on " + Words.name(data) + " (theory " + tenths(theoryDecibels) + ")";
  }

  private static String tenths(String decibels) {
    return new BigDecimal(decibels).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
