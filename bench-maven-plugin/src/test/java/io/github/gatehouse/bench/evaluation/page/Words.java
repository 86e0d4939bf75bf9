package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Proportion;
import java.util.Locale;

/** Numbers as people read them. */
final class Words {
  private Words() {}

  /** {@code 3.2 %}; a share that is neither all nor nothing never looks like either. */
  static String percent(double share) {
    double percent = share * 100;
    String text = String.format(Locale.ROOT, percent < 10 ? "%.1f" : "%.0f", percent);
    if (text.equals("100") && share < 1) {
      return "> 99 %";
    }
    if (text.equals("0.0")) {
      return share > 0 ? "< 0.1 %" : "0 %";
    }
    return text + " %";
  }

  /** {@code 12 of 500, 2.4 % (1.2–4.2 %)}. */
  static String bounded(Proportion proportion) {
    return "%d of %d, %s (%s–%s)"
        .formatted(
            proportion.times(),
            proportion.of(),
            percent(proportion.value()),
            percent(proportion.lower()).replace(" %", ""),
            percent(proportion.upper()));
  }

  /** {@code +5.1 %}. */
  static String signed(double share) {
    return String.format(Locale.ROOT, "%+.1f %%", share * 100).replace('-', '−');
  }

  static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
