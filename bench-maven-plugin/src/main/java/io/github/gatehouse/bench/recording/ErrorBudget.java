package io.github.gatehouse.bench.recording;

/**
 * What the user lets a verdict get wrong. All are shares: 0.05 is 5 %.
 *
 * @param falseAlarmRate of a whole run, over all its benchmarks together, in (0, 0.5)
 * @param tolerance slowdowns up to this much are accepted, in [0, 1)
 * @param detect slowdowns of this much are to be found, above the tolerance and at most 10
 * @param power how surely they are to be found, in [0.5, 1)
 */
public record ErrorBudget(double falseAlarmRate, double tolerance, double detect, double power) {
  public ErrorBudget {
    check(
        "bench.falseAlarmRate",
        falseAlarmRate > 0 && falseAlarmRate < 0.5,
        falseAlarmRate,
        "0 < rate < 0.5");
    check("bench.tolerance", tolerance >= 0 && tolerance < 1, tolerance, "0 ≤ tolerance < 1");
    check("bench.detect", detect > tolerance && detect <= 10, detect, "tolerance < detect ≤ 10");
    check("bench.power", power >= 0.5 && power < 1, power, "0.5 ≤ power < 1");
  }

  /**
   * That of each of so many comparisons which are to keep the false alarm rate together.
   *
   * @param comparisons 1 or more
   */
  public ErrorBudget shared(int comparisons) {
    return new ErrorBudget(falseAlarmRate / comparisons, tolerance, detect, power);
  }

  private static void check(String name, boolean holds, double value, String bound) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must satisfy " + bound);
    }
  }
}
