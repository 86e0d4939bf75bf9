package io.github.gatehouse.bench.bisect;

import java.util.Locale;

/** A change for people. */
final class Ratio {
  private Ratio() {}

  /** In per cent, with its interval and the number of pairs. */
  static String of(Compared compared) {
    return compared.pairs() == 0
        ? "the same code"
        : String.format(
            Locale.ROOT,
            "%+.1f %% (%+.1f to %+.1f, %d pairs)",
            100 * Math.expm1(compared.d()),
            100 * Math.expm1(compared.low()),
            100 * Math.expm1(compared.high()),
            compared.pairs());
  }
}
