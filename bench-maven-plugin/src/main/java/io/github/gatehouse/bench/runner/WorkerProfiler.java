package io.github.gatehouse.bench.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each iteration what its worker threads used, as secondary results. It reads counters
 * before and after, and nothing while the workers run.
 */
public final class WorkerProfiler implements InternalProfiler {
  /** CPU time of the workers, {@code ns/op}. */
  public static final String CPU = "gatehouse.cpu";

  /** Bytes that the workers allocated, {@code B/op}. */
  public static final String ALLOCATION = "gatehouse.alloc";

  /** Time that the workers waited of their own will, {@code ns/op}. */
  public static final String WAITED = "gatehouse.waited";

  /** Operations of an iteration, over all workers. */
  public static final String OPERATIONS = "gatehouse.ops";

  private final IterationMeter meter = new IterationMeter();

  @Override
  public String getDescription() {
    return "CPU time and allocation of the worker threads";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams params) {
    meter.start();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams params, IterationResult result) {
    List<Object> reading = meter.stop();
    if (result.getRawPrimaryResults().isEmpty()) {
      return List.of();
    }
    long operations = Math.max(1, result.getMetadata().getAllOps());
    List<Result<?>> results = new ArrayList<>();
    results.add(scalar(OPERATIONS, operations, "ops"));
    add(results, CPU, reading.get(0), operations, "ns/op");
    add(results, ALLOCATION, reading.get(1), operations, "B/op");
    add(results, WAITED, reading.get(6), operations, "ns/op");
    return results;
  }

  /** What this JVM or system cannot tell is left out: JMH has no word for it. */
  private static void add(
      List<Result<?>> results, String label, Object total, long operations, String unit) {
    double value = ((Number) total).doubleValue();
    if (value >= 0) {
      results.add(scalar(label, value / operations, unit));
    }
  }

  private static Result<?> scalar(String label, double value, String unit) {
    return new ScalarResult(label, value, unit, AggregationPolicy.AVG);
  }
}
