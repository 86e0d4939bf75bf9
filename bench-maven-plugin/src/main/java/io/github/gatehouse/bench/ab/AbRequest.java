package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.side.BuiltSide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A comparison that is to be measured.
 *
 * @param copy the base once more, byte for byte, below other directories whose paths are as long:
 *     for the control that must not alarm
 * @param controls class path of the plugin's own control benchmark: JMH, its reflection generator
 *     and the plugin's classes
 * @param ids how the suite names benchmarks
 * @param benchmarks what is to happen to each benchmark of both sides, by id
 * @param jvmArgs of the forks of both sides, added to those of the benchmarks' annotations
 * @param maxTime of measuring, 1 second or more; overrun by one pair at most
 * @param mostPairs of one benchmark, 4 to 1000
 * @param seed of every random choice
 * @param output directory for {@code recording.jsonl} and logs, created where absent
 * @param working directory that benchmarks run in
 * @param pool directory that keeps pairs of earlier sessions; where empty, the recording in {@code
 *     output} alone does
 */
public record AbRequest(
    JavaHome javaHome,
    BuiltSide base,
    BuiltSide head,
    BuiltSide copy,
    List<Path> controls,
    String suite,
    BenchmarkIds ids,
    SortedMap<String, Plan> benchmarks,
    ErrorBudget budget,
    List<String> jvmArgs,
    Duration maxTime,
    int mostPairs,
    long seed,
    Shard shard,
    Path output,
    Path working,
    Optional<Path> pool) {
  public AbRequest {
    controls = List.copyOf(controls);
    jvmArgs = List.copyOf(jvmArgs);
    benchmarks = Collections.unmodifiableSortedMap(new TreeMap<>(benchmarks));
    if (maxTime.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "bench.maxTime is " + maxTime.toSeconds() + " s; it must be at least 1 s");
    }
    if (!copy.origin().digest().equals(base.origin().digest())) {
      throw new IllegalArgumentException("the copy of the base is not the same, byte for byte");
    }
  }
}
