package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.runner.WorkerProfiler;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One side of a comparison as JMH's JSON. What JMH would have measured as throughput is throughput
 * here, everything else time per operation; sampled times are means of iterations and therefore
 * {@code avgt}. Errors hold forks for the sample, where JMH holds iterations.
 */
public final class JmhRuns {
  private static final double CONFIDENCE = 0.999;
  private static final double NANOS = 1e9;
  private static final String ITERATION = Tempo.standard().iteration().toMillis() + " ms";
  private static final double[] PERCENTILES = {
    0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100
  };

  private JmhRuns() {}

  /** The text of a side's file. */
  public static String write(Recording recording, Version side) {
    Machine machine = recording.setup().machine();
    return CanonicalJson.write(
        Observed.of(recording, side).stream().map(one -> run(one, machine)).toList());
  }

  private static Run run(Observed one, Machine machine) {
    boolean throughput = one.key().mode().equals("thrpt");
    String mode = one.key().mode().equals("sample") ? "avgt" : one.key().mode();
    List<List<Double>> wall = one.values(Metric.WALL).orElseThrow();
    Map<String, Score> secondary = new LinkedHashMap<>();
    one.values(Metric.ALLOCATION)
        .ifPresent(it -> secondary.put(WorkerProfiler.ALLOCATION, score(it, "B/op")));
    one.values(Metric.CPU).ifPresent(it -> secondary.put(WorkerProfiler.CPU, score(it, "ns/op")));
    return new Run(
        "unknown",
        one.key().name(),
        mode,
        1,
        one.forks().size(),
        "java",
        machine.jvmArgs().isEmpty() ? List.of() : List.of(machine.jvmArgs().split(" ")),
        machine.jdk(),
        "unknown",
        "unknown",
        one.warmups(),
        ITERATION,
        1,
        wall.stream().mapToInt(List::size).max().orElse(0),
        ITERATION,
        1,
        one.key().params().isEmpty() ? null : one.key().params(),
        throughput ? score(inverse(wall), "ops/s") : score(wall, "ns/op"),
        secondary);
  }

  private static List<List<Double>> inverse(List<List<Double>> nanos) {
    return nanos.stream().map(fork -> fork.stream().map(one -> NANOS / one).toList()).toList();
  }

  private static Score score(List<List<Double>> forks, String unit) {
    Observed.Mean mean = Observed.mean(forks, CONFIDENCE);
    double margin = mean.margin().orElse(Double.NaN);
    List<Double> sorted = forks.stream().flatMap(List::stream).sorted().toList();
    Map<String, Double> percentiles = new LinkedHashMap<>();
    for (double percentile : PERCENTILES) {
      percentiles.put(String.valueOf(percentile), percentile(sorted, percentile / 100));
    }
    return new Score(
        mean.value(),
        margin,
        List.of(mean.value() - margin, mean.value() + margin),
        percentiles,
        unit,
        forks);
  }

  /** Between the two nearest ranks, of n + 1, as JMH's own statistics have it. */
  private static double percentile(List<Double> sorted, double share) {
    double place = share * (sorted.size() + 1);
    int below = (int) Math.floor(place);
    if (below < 1) {
      return sorted.get(0);
    }
    if (below >= sorted.size()) {
      return sorted.get(sorted.size() - 1);
    }
    double low = sorted.get(below - 1);
    return low + (place - below) * (sorted.get(below) - low);
  }

  /** Names and order are JMH's. */
  private record Run(
      String jmhVersion,
      String benchmark,
      String mode,
      int threads,
      int forks,
      String jvm,
      List<String> jvmArgs,
      String jdkVersion,
      String vmName,
      String vmVersion,
      int warmupIterations,
      String warmupTime,
      int warmupBatchSize,
      int measurementIterations,
      String measurementTime,
      int measurementBatchSize,
      Map<String, String> params,
      Score primaryMetric,
      Map<String, Score> secondaryMetrics) {}

  private record Score(
      double score,
      double scoreError,
      List<Double> scoreConfidence,
      Map<String, Double> scorePercentiles,
      String scoreUnit,
      List<List<Double>> rawData) {}
}
