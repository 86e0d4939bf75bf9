package io.github.gatehouse.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.bench.verdict.Budget;
import io.github.gatehouse.bench.verdict.Comparison;
import io.github.gatehouse.bench.verdict.Side;
import io.github.gatehouse.receipts.bench.BenchRun;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same work, scored as time and as throughput, in forks: the verdicts must agree. */
class TwinTest {
  private static final String SOURCE =
      """
      package t;

      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;
      import org.openjdk.jmh.infra.Blackhole;

      @State(Scope.Thread)
      @OutputTimeUnit(TimeUnit.MICROSECONDS)
      public class Twin {
        private final int tokens = Integer.getInteger("tokens");

        @Param({"1", "8"})
        public int times;

        @Benchmark
        @BenchmarkMode({Mode.AverageTime, Mode.Throughput})
        public byte[] work() {
          Blackhole.consumeCPU((long) tokens * times);
          return new byte[tokens];
        }
      }
      """;

  @TempDir private static Path base;

  private static Side little;
  private static Side much;

  @BeforeAll
  static void run() throws Exception {
    List<Path> classPath =
        new MiniProject(base).test("t/Twin.java", SOURCE).prepare().orElseThrow();
    little = measure(classPath, 200);
    much = measure(classPath, 200_000);
  }

  @Test
  void throughputAndTimeOfTheSameWorkGetTheSameVerdict() {
    Map<String, Verdict> slower = verdicts(little, much);
    Map<String, Verdict> faster = verdicts(much, little);

    assertThat(slower)
        .hasSize(4)
        .containsKeys("Twin.work{times=1}:avgt", "Twin.work{times=8}:thrpt");
    assertThat(slower.values()).containsOnly(Verdict.REGRESSED);
    assertThat(faster.values()).containsOnly(Verdict.IMPROVED);
  }

  @Test
  void combinationsOfParametersStayApart() {
    double one = little.measured().get("Twin.work{times=1}:avgt").nanosPerOperation();
    double eight = little.measured().get("Twin.work{times=8}:avgt").nanosPerOperation();

    // Taken together they would be equal; how far apart they are depends on what else runs here.
    assertThat(eight / one).isGreaterThan(2);
  }

  @Test
  void workersTellWhatTheyAllocatedAndHowLongTheyWorked() {
    little
        .measured()
        .values()
        .forEach(
            one -> {
              assertThat(one.workers().bytes()).allMatch(bytes -> bytes > 200 && bytes < 260);
              assertThat(one.workers().operations()).isGreaterThan(100);
              double cpu = Math.exp(one.workers().cpuLogs().get(0));
              assertThat(cpu / one.nanosPerOperation()).isBetween(0.05, 3.0);
            });
  }

  /** Times alone: what the machine does else must not hide a factor of a thousand. */
  private static Map<String, Verdict> verdicts(Side before, Side after) {
    return Comparison.of(withoutBytes(before), withoutBytes(after), new Budget(90, 1, 5, false))
        .benchmarks()
        .stream()
        .collect(Collectors.toMap(BenchVerdict::id, BenchVerdict::verdict));
  }

  private static Side withoutBytes(Side side) {
    SortedMap<String, Measured> times = new TreeMap<>();
    side.measured()
        .forEach(
            (id, one) ->
                times.put(
                    id, new Measured(one.key(), one.threads(), one.forkLogs(), Workers.unknown())));
    return new Side(side.name(), side.run(), times);
  }

  private static Side measure(List<Path> classPath, int tokens) throws Exception {
    Path output = base.resolve("out-" + tokens);
    Tuning tuning =
        new Tuning(
            Optional.of(2),
            Optional.of(new Iterations(3, 100)),
            Optional.of(new Iterations(3, 50)),
            List.of("-Xmx64m", "-Dtokens=" + tokens));
    RunRequest request =
        new RunRequest(
            new MiniProject(base).javaHome(),
            classPath,
            output,
            base,
            new ProjectIds(),
            Selection.of(null, null),
            tuning,
            Duration.ofSeconds(60));
    RunOutcome outcome =
        ForkedRunner.run(request, new Progress(InstantSource.system(), line -> {}, false));
    assertThat(outcome.failures()).isEmpty();
    SortedMap<String, Measured> byId = new TreeMap<>();
    for (Measured one : JmhResults.read(output.resolve("results.json"))) {
      byId.put(new ProjectIds().in(outcome.expected(), one.key()), one);
    }
    return new Side("of " + tokens, run(outcome), byId);
  }

  private static BenchRun run(RunOutcome outcome) {
    Machine machine = new Machine("cpu", outcome.cores(), "os", outcome.jdk(), "");
    return new BenchRun(
        null,
        null,
        "project",
        false,
        2,
        outcome.expected(),
        List.of(),
        "0",
        "",
        "",
        machine,
        null,
        null);
  }
}
