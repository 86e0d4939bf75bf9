package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.bench.measurement.Workers;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Whether operations allocate more than before. Nothing about it is a matter of chance: a change
 * counts when every fork of the candidate is beyond every fork of the baseline, by more than what
 * the harness itself allocates.
 *
 * @param before bytes per operation of each fork of the baseline
 * @param after the same of the candidate
 * @param slack differences up to this many bytes per operation are none
 */
record Allocation(List<Double> before, List<Double> after, double slack) {
  /** Bytes that JMH may allocate in the workers for each iteration, whatever they do. */
  private static final double HARNESS = 256;

  private static final double LEAST = 1;
  private static final double SHARE = 0.002;

  /** Where compilers had little time, they have not removed all that they will. */
  private static final double QUICK_SHARE = Budget.QUICK_TOLERANCE / 100;

  private static final int MIN_FORKS = 2;

  /**
   * Of two sides whose forks are known.
   *
   * @param quick true where a side was
   */
  static Allocation of(Workers before, Workers after, boolean quick) {
    double most = before.bytes().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double share = most * (quick ? QUICK_SHARE : SHARE);
    double harness = HARNESS / Math.max(1, Math.min(before.operations(), after.operations()));
    return new Allocation(before.bytes(), after.bytes(), Math.max(LEAST, Math.max(share, harness)));
  }

  /** False where it is not known of both sides, or of one fork alone. */
  boolean known() {
    return before.size() >= MIN_FORKS && after.size() >= MIN_FORKS;
  }

  boolean grew() {
    return known() && Collections.min(after) - Collections.max(before) > slack;
  }

  boolean shrank() {
    return known() && Collections.min(before) - Collections.max(after) > slack;
  }

  /** True where the candidate's forks disagree: it allocates in one of several ways, by chance. */
  boolean divided() {
    return known() && Collections.max(after) - Collections.min(after) > slack;
  }

  /**
   * ln(after / before) of the least, the mean and the largest change between any two forks. Less
   * than a byte counts as one, so that what begins to allocate has a bound, too.
   */
  double[] change() {
    return new double[] {
      ratio(Collections.min(after), Collections.max(before)),
      ratio(mean(after), mean(before)),
      ratio(Collections.max(after), Collections.min(before))
    };
  }

  private static double ratio(double after, double before) {
    return Math.log(Math.max(LEAST, after) / Math.max(LEAST, before));
  }

  /** Both sides in words. */
  String words() {
    return "allocates " + range(before) + " → " + range(after) + " B/op";
  }

  private static String range(List<Double> bytes) {
    String least = number(Collections.min(bytes));
    String most = number(Collections.max(bytes));
    return least.equals(most) ? least : least + "…" + most;
  }

  private static String number(double value) {
    return String.format(
        Locale.ROOT, value == Math.rint(value) || value >= 100 ? "%.0f" : "%.1f", value);
  }

  private static double mean(List<Double> bytes) {
    return bytes.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
