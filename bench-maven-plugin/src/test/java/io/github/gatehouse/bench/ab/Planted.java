package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.side.BuiltSide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A project of three small benchmarks, with faults planted in its head. */
final class Planted {
  /** So short that a pair takes about a second; cold code is all the same to what is tested. */
  static final Tempo TEMPO =
      new Tempo(
          Duration.ofMillis(10),
          Duration.ofMillis(300),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60));

  private static final ErrorBudget COARSE = new ErrorBudget(0.3, 0.1, 1.0, 0.8);

  private Planted() {}

  /**
   * Its class path.
   *
   * @param chains how many times the work of {@code slower} is done
   * @param fault statement at the beginning of {@code throwing}
   */
  static List<Path> project(Path directory, int chains, String fault) throws Exception {
    return new MiniProject(directory)
        .test("t/Mini.java", SOURCE.formatted(chains, fault))
        .prepare()
        .orElseThrow();
  }

  /** A comparison that is decided after few pairs, on a busy machine, too. */
  static AbRequest request(List<Path> base, List<Path> head, Path output) throws Exception {
    TreeMap<String, Plan> plans = new TreeMap<>();
    for (String id : List.of("Mini.same", "Mini.slower", "Mini.throwing")) {
      plans.put(id, new Plan(Fate.MEASURED, null));
    }
    Origin origin = new Origin("base", null, null, "a".repeat(64));
    BuiltSide before = new BuiltSide(origin, base, List.of());
    return new AbRequest(
        new MiniProject(output).javaHome(),
        before,
        new BuiltSide(new Origin("head", null, null, "b".repeat(64)), head, List.of()),
        before,
        MiniProject.libraries(),
        "project",
        new ProjectIds(),
        plans,
        COARSE,
        List.of(),
        Duration.ofMinutes(30),
        45,
        1,
        Shard.whole(),
        output,
        output,
        Optional.empty());
  }

  private static final String SOURCE =
      """
      package t;

      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      @BenchmarkMode(Mode.AverageTime)
      @OutputTimeUnit(TimeUnit.NANOSECONDS)
      public class Mini {
        private long calls;
        private int state = 1;

        @Benchmark
        public int same() {
          return chain(1000);
        }

        @Benchmark
        public int slower() {
          return chain(1000 * %d);
        }

        @Benchmark
        public int throwing() {
          %s
          return chain(1000);
        }

        private int chain(int steps) {
          int x = state;
          for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 17;
            x ^= x << 5;
          }
          state = x;
          return x;
        }
      }
      """;
}
