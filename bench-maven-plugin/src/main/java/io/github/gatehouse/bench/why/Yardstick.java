package io.github.gatehouse.bench.why;

/**
 * Turns counts of samples into time per operation: a method that {@code k} of {@code n} samples saw
 * takes that share of the time of an operation. The standard error is that of two binomial counts,
 * and of the scatter of the pair, which concerns all methods alike.
 *
 * @param baseNanos of an operation
 * @param headNanos of an operation
 * @param baseSamples in all, 1 or more
 * @param headSamples in all, 1 or more
 * @param scatter standard deviation of ln(head/base) of the whole operation
 */
record Yardstick(
    double baseNanos, double headNanos, long baseSamples, long headSamples, double scatter) {
  Yardstick {
    if (baseSamples < 1 || headSamples < 1) {
      throw new IllegalArgumentException(
          baseSamples + " and " + headSamples + " samples; each side needs one");
    }
  }

  /** What was seen so many times on either side. */
  Difference of(long base, long head) {
    double before = baseNanos * base / baseSamples;
    double after = headNanos * head / headSamples;
    double common = scatter * (before + after) / 2;
    return new Difference(
        before,
        after,
        Math.sqrt(
            variance(baseNanos, base, baseSamples)
                + variance(headNanos, head, headSamples)
                + common * common));
  }

  /** The largest change of a method that could go unclaimed. */
  double blindness(double errors) {
    return errors * of(baseSamples / 2, headSamples / 2).error();
  }

  /** One sample more of either kind: what was never seen may still be there. */
  private static double variance(double nanos, long count, long all) {
    double share = (count + 1.0) / (all + 2);
    return nanos * nanos * share * (1 - share) / all;
  }
}
