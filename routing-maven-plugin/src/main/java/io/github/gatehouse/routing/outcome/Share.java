package io.github.gatehouse.routing.outcome;

import java.util.Locale;

/**
 * How many of some decisions held.
 *
 * @param held at most n
 * @param n at least 0
 */
public record Share(int held, int n) {
  private static final double Z = 1.959963984540054;

  public Share {
    if (held < 0 || held > n) {
      throw new IllegalArgumentException("held is " + held + "; 0 to " + n);
    }
  }

  /** The share itself in percent; 0 where there are none. */
  public double percent() {
    return n == 0 ? 0 : 100.0 * held / n;
  }

  /**
   * Lower end of the two-sided 95 % score interval in percent. Source: E. B. Wilson, "Probable
   * inference, the law of succession, and statistical inference", Journal of the American
   * Statistical Association 22 (1927), 209–212.
   */
  public double lower() {
    return held == 0 ? 0 : 100 * (centre() - spread()) / (1 + square());
  }

  /** Upper end of the same interval in percent. */
  public double upper() {
    return held == n ? 100 : 100 * (centre() + spread()) / (1 + square());
  }

  private double square() {
    return Z * Z / n;
  }

  private double centre() {
    return (double) held / n + square() / 2;
  }

  private double spread() {
    double p = (double) held / n;
    return Math.sqrt(p * (1 - p) * square() + square() * square() / 4);
  }

  /** Such as {@code 18 of 20 held: 90 %, 95 % interval 69.9 % to 97.2 %}. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%d of %d held: %.0f %%, 95 %% interval %.1f %% to %.1f %%",
        held,
        n,
        percent(),
        lower(),
        upper());
  }
}
