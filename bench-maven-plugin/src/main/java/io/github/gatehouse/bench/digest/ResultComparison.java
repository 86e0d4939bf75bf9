package io.github.gatehouse.bench.digest;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.side.BuiltSide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares what benchmarks compute: each runs once at the head and twice at the base, for a base
 * that disagrees with itself proves nothing.
 */
public final class ResultComparison {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int RUNS = 3;

  private final JavaHome javaHome;
  private final Path work;
  private final Path working;
  private final List<String> jvmArgs;
  private final Duration patience;

  /**
   * @param work directory for logs
   * @param working directory that benchmarks run in
   * @param jvmArgs added to those of the benchmarks' annotations
   */
  public ResultComparison(JavaHome javaHome, Path work, Path working, List<String> jvmArgs) {
    this(javaHome, work, working, jvmArgs, PATIENCE);
  }

  ResultComparison(
      JavaHome javaHome, Path work, Path working, List<String> jvmArgs, Duration patience) {
    this.javaHome = javaHome;
    this.work = work;
    this.working = working;
    this.jvmArgs = jvmArgs;
    this.patience = patience;
  }

  /**
   * What became of the benchmarks' results.
   *
   * @param different how results differ, by benchmark
   * @param unknown why results were not compared, by benchmark
   */
  public record Outcome(Map<BenchmarkKey, String> different, Map<BenchmarkKey, String> unknown) {
    public Outcome {
      different = Map.copyOf(different);
      unknown = Map.copyOf(unknown);
    }
  }

  /** Compares both sides. Whatever fails is not compared, and never a verdict. */
  public Outcome compare(BuiltSide base, BuiltSide head, Collection<BenchmarkKey> keys)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(RUNS);
    try {
      Future<Map<BenchmarkKey, Computed>> first = pool.submit(run("base", base, keys));
      Future<Map<BenchmarkKey, Computed>> again = pool.submit(run("again", base, keys));
      Future<Map<BenchmarkKey, Computed>> after = pool.submit(run("head", head, keys));
      return outcome(keys, first.get(), again.get(), after.get());
    } catch (ExecutionException e) {
      String why = String.valueOf(e.getCause().getMessage()).lines().findFirst().orElse("");
      return new Outcome(Map.of(), all(keys, why));
    } finally {
      pool.shutdownNow();
    }
  }

  private Callable<Map<BenchmarkKey, Computed>> run(
      String name, BuiltSide side, Collection<BenchmarkKey> keys) {
    return () ->
        new ResultsFork(javaHome, work.resolve(name), working, jvmArgs, patience)
            .run(side.classPath(), keys);
  }

  private static Map<BenchmarkKey, String> all(Collection<BenchmarkKey> keys, String why) {
    Map<BenchmarkKey, String> unknown = new HashMap<>();
    keys.forEach(key -> unknown.put(key, why));
    return unknown;
  }

  private static Outcome outcome(
      Collection<BenchmarkKey> keys,
      Map<BenchmarkKey, Computed> first,
      Map<BenchmarkKey, Computed> again,
      Map<BenchmarkKey, Computed> after) {
    Map<BenchmarkKey, String> different = new HashMap<>();
    Map<BenchmarkKey, String> unknown = new HashMap<>();
    for (BenchmarkKey key : keys) {
      Computed base = first.get(key);
      Computed head = after.get(key);
      Optional<String> why =
          base.unknown()
              .or(again.get(key)::unknown)
              .map(text -> "at the base: " + text)
              .or(() -> head.unknown().map(text -> "at the head: " + text));
      if (why.isPresent()) {
        unknown.put(key, why.get());
      } else if (!base.agrees(again.get(key))) {
        unknown.put(key, "at the base: its results differ from run to run");
      } else if (!base.agrees(head)) {
        different.put(
            key,
            "computes something else: "
                + base.shown()
                + " at the base, "
                + head.shown()
                + " at the head");
      }
    }
    return new Outcome(different, unknown);
  }
}
