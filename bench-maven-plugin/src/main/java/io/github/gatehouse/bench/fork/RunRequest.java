package io.github.gatehouse.bench.fork;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A run of benchmarks.
 *
 * @param classPath with JMH, the benchmarks and their harness
 * @param output directory for {@code results.json}, log and argument files
 * @param working directory that benchmarks run in
 * @param timeout for each fork, 1 second or more
 */
public record RunRequest(
    JavaHome javaHome,
    List<Path> classPath,
    Path output,
    Path working,
    BenchmarkIds ids,
    Selection selection,
    Tuning tuning,
    Duration timeout) {
  public RunRequest {
    classPath = List.copyOf(classPath);
    if (timeout.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "bench.timeout is " + timeout.toSeconds() + " s; it must be at least 1 s");
    }
  }
}
