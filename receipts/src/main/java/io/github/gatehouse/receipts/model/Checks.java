package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/** Invariants that several records share; each message names the field, the value and the bound. */
final class Checks {
  private static final Pattern HEX_40 = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern HEX_64 = Pattern.compile("[0-9a-f]{64}");

  private static final int DIGITS = 20;

  /** As many digits as a number may have, rounded up. */
  static final MathContext LONGEST = new MathContext(DIGITS, RoundingMode.CEILING);

  private Checks() {}

  static void notNegative(String field, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(field + " is " + value + "; at least 0");
    }
  }

  static void atLeastOne(String field, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + " is " + value + "; at least 1");
    }
  }

  static void positive(String field, BigDecimal value) {
    digits(field, Objects.requireNonNull(value, field));
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(field + " is " + value + "; above 0");
    }
  }

  /** A number, or null. Its digits are bounded: {@code 1E999999999} fills a line of 1 GB. */
  static void digits(String field, BigDecimal value) {
    if (value != null && (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS)) {
      throw new IllegalArgumentException(
          field + " has " + value.precision() + " digits, scale " + value.scale() + "; at most 20");
    }
  }

  static void hex40(String field, String value) {
    hex(HEX_40, 40, field, value);
  }

  static void hex64(String field, String value) {
    hex(HEX_64, 64, field, value);
  }

  private static void hex(Pattern pattern, int digits, String field, String value) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          field + " is '" + value + "'; " + digits + " lower-case hexadecimal digits");
    }
  }
}
