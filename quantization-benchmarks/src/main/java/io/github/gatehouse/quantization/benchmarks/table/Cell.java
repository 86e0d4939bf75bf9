package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a row says of one JDK.
 *
 * @param verdict whether the goal is met
 * @param median over the forks; NaN where nothing was measured
 * @param least of the forks
 * @param most of the forks
 * @param forks how many
 */
record Cell(Verdict verdict, double median, double least, double most, int forks) {
  /** Where a figure stands. */
  enum Verdict {
    /** The goal is reached. */
    MET("met"),
    /** The goal is not reached. */
    SHORT("short"),
    /** There is no goal. */
    SHOWN(""),
    /** Nothing was measured. */
    MISSING("not measured"),
    /** A result was wrong, or a workload could not run. */
    BROKEN("broken"),
    /** The row is for other JDKs. */
    OTHER_JDK("");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Cell of(TableRow row, RawData data, int jdk) {
    if (!row.isFor(jdk)) {
      return without(Verdict.OTHER_JDK);
    }
    if (row.workloads().stream().anyMatch(id -> data.broken(jdk, id).isPresent())) {
      return without(Verdict.BROKEN);
    }
    Set<Integer> forks = new TreeSet<>(data.forks(jdk, row.workloads().get(0)));
    row.workloads().forEach(id -> forks.retainAll(data.forks(jdk, id)));
    double[] figures = forks.stream().mapToDouble(fork -> figure(row, data, jdk, fork)).toArray();
    OptionalDouble median = Statistics.median(figures);
    if (median.isEmpty()) {
      return without(Verdict.MISSING);
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double figure : figures) {
      least = Math.min(least, figure);
      most = Math.max(most, figure);
    }
    double figure = row.measure() == Measure.ALLOCATION ? most : median.getAsDouble();
    Verdict verdict =
        row.goal()
            .map(goal -> goal.met(figure) ? Verdict.MET : Verdict.SHORT)
            .orElse(Verdict.SHOWN);
    return new Cell(verdict, figure, least, most, figures.length);
  }

  private static double figure(TableRow row, RawData data, int jdk, int fork) {
    List<Series> series = row.workloads().stream().map(id -> data.series(jdk, fork, id)).toList();
    return row.measure().of(series).orElse(Double.NaN);
  }

  private static Cell without(Verdict verdict) {
    return new Cell(verdict, Double.NaN, Double.NaN, Double.NaN, 0);
  }

  boolean measured() {
    return forks > 0;
  }
}
