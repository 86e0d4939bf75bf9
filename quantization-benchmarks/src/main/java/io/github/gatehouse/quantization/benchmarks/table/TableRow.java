package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param section what is measured
 * @param label at which size
 * @param measure how the figure follows from the workloads
 * @param workloads ids; for a ratio the kernel, then its limit
 * @param goal what the figure must reach; empty where it is only shown
 * @param oldest first JDK that the row is for
 * @param newest last JDK that the row is for
 */
record TableRow(
    String section,
    String label,
    Measure measure,
    List<String> workloads,
    Optional<Goal> goal,
    int oldest,
    int newest) {
  private static final int ANY = 999;

  TableRow {
    workloads = List.copyOf(workloads);
  }

  static TableRow of(
      String section, String label, Measure measure, Goal goal, List<String> workloads) {
    return new TableRow(section, label, measure, workloads, Optional.of(goal), 0, ANY);
  }

  static TableRow ratio(String section, String label, String kernel, String limit, double goal) {
    List<String> workloads = List.of(kernel, limit);
    return of(section, label, Measure.RATIO, Goal.atLeast(goal), workloads);
  }

  /** The same row, to be seen and not judged. */
  TableRow withoutGoal() {
    return new TableRow(section, label, measure, workloads, Optional.empty(), oldest, newest);
  }

  TableRow since(int jdk) {
    return new TableRow(section, label, measure, workloads, goal, jdk, newest);
  }

  TableRow before(int jdk) {
    return new TableRow(section, label, measure, workloads, goal, oldest, jdk - 1);
  }

  boolean isFor(int jdk) {
    return oldest <= jdk && jdk <= newest;
  }
}
