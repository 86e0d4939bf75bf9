package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured for a claim.
 *
 * @param operation pairs of the operation, plain as base
 * @param call pairs of the smallest operation
 * @param exportNanos CPU time of one export, from one JVM each; empty where nothing is exported
 * @param jdk version of the forks' JVM
 * @param cores that it sees
 */
public record OverheadData(
    List<Pair> operation, List<Pair> call, List<Double> exportNanos, String jdk, int cores) {
  public OverheadData {
    operation = List.copyOf(operation);
    call = List.copyOf(call);
    exportNanos = List.copyOf(exportNanos);
  }

  /** CPU time of one plain operation, in each pair. */
  List<Double> operationNanos() {
    return medians(operation, round -> nanos(round.base()));
  }

  /** CPU time that one call adds, in each pair. */
  List<Double> callNanos() {
    return medians(call, round -> nanos(round.head()) - nanos(round.base()));
  }

  /** How much longer the whole instrumented operation takes, in per cent, in each pair. */
  List<Double> directPercent() {
    return medians(operation, round -> 100 * (nanos(round.head()) / nanos(round.base()) - 1));
  }

  /** CPU time of the workers where it is known, wall time otherwise. */
  private static double nanos(Sample sample) {
    return sample.cpuNanos() > 0 ? sample.cpuNanos() : sample.wallNanos();
  }

  private static List<Double> medians(List<Pair> pairs, ToDoubleFunction<Round> value) {
    List<Double> medians = new ArrayList<>();
    for (Pair pair : pairs) {
      double[] sorted = pair.counted().stream().mapToDouble(value).sorted().toArray();
      int half = sorted.length / 2;
      medians.add(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
    return medians;
  }
}
