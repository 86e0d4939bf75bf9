package io.github.gatehouse.bench.verdict;

/**
 * What a comparison accepts and what it must be able to see, in per cent.
 *
 * @param confidence of the two-sided intervals, in (50, 100)
 * @param tolerance slowdowns up to this much are accepted, 0 or more
 * @param detect slowdowns of this much must be ruled out before a benchmark is cleared
 * @param strict true where other machines, JVMs and settings make times incomparable
 */
public record Budget(double confidence, double tolerance, double detect, boolean strict) {
  /**
   * Slowdowns up to this much are accepted where a run was quick: short warm-ups differ by as much.
   */
  public static final double QUICK_TOLERANCE = 10;

  public Budget {
    check("bench.confidence", confidence > 50 && confidence < 100, confidence, "50 < c < 100");
    check("bench.tolerance", tolerance >= 0 && tolerance < 1000, tolerance, "0 ≤ t < 1000");
    check("bench.detect", detect > 0 && detect >= tolerance, detect, "0 < d and tolerance ≤ d");
  }

  /** The budget that fits quick runs: a wider tolerance, and as wide a promise. */
  public Budget quick() {
    double wide = Math.max(tolerance, QUICK_TOLERANCE);
    return new Budget(confidence, wide, Math.max(detect, wide), strict);
  }

  private static void check(String name, boolean holds, double value, String bound) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + " %; it must satisfy " + bound);
    }
  }
}
