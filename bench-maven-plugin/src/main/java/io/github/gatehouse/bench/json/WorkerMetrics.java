package io.github.gatehouse.bench.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.bench.runner.WorkerProfiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads what {@link WorkerProfiler} has added to a result. */
final class WorkerMetrics {
  private final JsonNode metrics;

  private WorkerMetrics(JsonNode metrics) {
    this.metrics = metrics;
  }

  /**
   * What is known of the workers; nothing where a fork lacks it.
   *
   * @param forks that the score has
   */
  static Workers of(JsonNode metrics, int forks) {
    WorkerMetrics known = new WorkerMetrics(metrics);
    List<double[]> cpu = known.forks(WorkerProfiler.CPU);
    List<double[]> bytes = known.forks(WorkerProfiler.ALLOCATION);
    List<double[]> operations = known.forks(WorkerProfiler.OPERATIONS);
    if (operations.size() != forks || forks == 0) {
      return Workers.unknown();
    }
    boolean positive = cpu.stream().flatMapToDouble(DoubleStream::of).allMatch(value -> value > 0);
    return new Workers(
        cpu.size() == forks && positive
            ? cpu.stream().map(WorkerMetrics::meanLog).toList()
            : List.of(),
        bytes.size() == forks ? bytes.stream().map(WorkerMetrics::median).toList() : List.of(),
        waiting(cpu, known.forks(WorkerProfiler.WAITED), forks),
        operations.stream().flatMapToDouble(DoubleStream::of).min().orElse(0));
  }

  private static double waiting(List<double[]> cpu, List<double[]> waited, int forks) {
    if (cpu.size() != forks || waited.size() != forks) {
      return Double.NaN;
    }
    return IntStream.range(0, forks)
        .mapToDouble(
            fork -> {
              double idle = DoubleStream.of(waited.get(fork)).sum();
              return idle / (idle + DoubleStream.of(cpu.get(fork)).sum());
            })
        .max()
        .orElse(Double.NaN);
  }

  /** The iterations of each fork that has any; whatever is no number makes the fork unknown. */
  private List<double[]> forks(String label) {
    List<double[]> forks = new ArrayList<>();
    for (JsonNode fork : metrics.path(label).path("rawData")) {
      double[] values = new double[fork.size()];
      boolean known = values.length > 0;
      for (int i = 0; i < values.length; i++) {
        known &= fork.get(i).isNumber();
        values[i] = fork.get(i).asDouble();
      }
      if (known) {
        forks.add(values);
      }
    }
    return forks;
  }

  private static double meanLog(double[] values) {
    return DoubleStream.of(values).map(Math::log).average().orElse(Double.NaN);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
