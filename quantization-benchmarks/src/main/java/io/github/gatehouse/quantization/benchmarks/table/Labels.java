package io.github.gatehouse.quantization.benchmarks.table;

import java.util.Locale;

/** Numbers as people read them. */
final class Labels {
  private static final int KI = 1024;

  private Labels() {}

  static String weights(int count) {
    return count >= KI * KI ? count / (KI * KI) + " Mi" : count / KI + " Ki";
  }

  static String number(double value) {
    boolean whole = value == Math.rint(value);
    String form =
        Math.abs(value) >= 100 || whole ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
