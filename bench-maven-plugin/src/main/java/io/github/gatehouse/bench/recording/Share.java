package io.github.gatehouse.bench.recording;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares as people write them: {@code 5%}, or {@code 0.05}. */
public final class Share {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");

  private Share() {}

  /**
   * Reads one. With a per cent sign it is per cent, without one a share of 1. A number of 1 or more
   * without the sign is meant as per cent more often than as a multiple, and refused.
   *
   * @param parameter what to blame
   * @throws IllegalArgumentException if the text has another form
   */
  public static double parse(String parameter, String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.trim());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          parameter + " is '" + text + "'; it must look like 5% or 0.05");
    }
    BigDecimal number = new BigDecimal(form.group(1));
    if (!form.group(2).isEmpty()) {
      return number.movePointLeft(2).doubleValue();
    }
    if (number.compareTo(BigDecimal.ONE) >= 0) {
      String share = number.movePointLeft(2).stripTrailingZeros().toPlainString();
      throw new IllegalArgumentException(
          parameter
              + " is '"
              + text
              + "', which without a per cent sign is a share of 1\n"
              + "Fix: write "
              + number.toPlainString()
              + "% or "
              + share);
    }
    return number.doubleValue();
  }
}
