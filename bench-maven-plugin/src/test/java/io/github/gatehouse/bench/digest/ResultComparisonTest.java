package io.github.gatehouse.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.side.BuiltSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultComparisonTest {
  private static final String SOURCE =
      """
      package t;

      import java.util.*;
      import org.openjdk.jmh.annotations.*;
      import org.openjdk.jmh.infra.Blackhole;

      @State(Scope.Thread)
      public class Mini {
        @Param({"1", "2"})
        public int n;

        static final boolean HEAD = %s;

        @Benchmark public long same() { return 42L * n; }
        @Benchmark public long other() { return HEAD && n == 2 ? 43 : 42; }
        @Benchmark public void consumed(Blackhole hole) {
          for (int i = 0; i < 10; i++) {
            hole.consume(HEAD && i == 7 ? "x" : "y");
          }
        }
        @Benchmark public double rounded() { return HEAD ? 0.1 + (0.2 + 0.3) : (0.1 + 0.2) + 0.3; }
        @Benchmark public float wrong() { return HEAD ? 1.001f : 1f; }
        @Benchmark public double random() { return new Random().nextDouble(); }
        @Benchmark public Object opaque() { return new Object(); }
        @Benchmark public void nothing() {}
        @Benchmark public int throwing() { throw new IllegalStateException("planted"); }
        @Benchmark public int hanging() throws Exception { Thread.sleep(600_000); return 1; }
        @Benchmark public int dying() { Runtime.getRuntime().halt(3); return 1; }
        @Fork(jvmArgsAppend = "-Dplanted=7")
        @Benchmark public int flagged() { return Integer.getInteger("planted") + (HEAD ? 1 : 0); }
        @Group("pair") @Benchmark public int one() { return 1; }
        @Group("pair") @Benchmark public int two() { return 2; }
      }
      """;

  @TempDir private static Path top;

  private static BuiltSide base;
  private static BuiltSide head;
  private static ResultComparison.Outcome outcome;

  @BeforeAll
  static void compare() throws Exception {
    base = side("base", "false");
    head = side("head", "true");
    outcome = comparison().compare(base, head, keys());
  }

  @Test
  void whatComputesSomethingElseIsDifferent() {
    assertThat(outcome.different())
        .containsOnlyKeys(key("other", 2), key("consumed", 1), key("wrong", 1), key("flagged", 1));
    assertThat(outcome.different().get(key("other", 2)))
        .matches("computes something else: [0-9a-f]{12} at the base, [0-9a-f]{12} at the head");
    assertThat(outcome.different().get(key("wrong", 1)))
        .contains("(1 floating-point numbers, magnitudes 1.0) at the base");
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    assertThat(outcome.unknown())
        .containsOnlyKeys(
            key("random", 1),
            key("opaque", 1),
            key("nothing", 1),
            key("throwing", 1),
            key("hanging", 1),
            key("dying", 1),
            BenchmarkKey.of("t.Mini.pair", "avgt", Map.of("n", "1")))
        .containsEntry(key("random", 1), "at the base: its results differ from run to run")
        .containsEntry(key("opaque", 1), "at the base: it returns nothing that can be read")
        .containsEntry(key("nothing", 1), "at the base: it returns nothing that can be read")
        .containsEntry(key("hanging", 1), "at the base: no result within 10 s")
        .containsEntry(key("dying", 1), "at the base: its JVM died");
    assertThat(outcome.unknown().get(key("throwing", 1))).contains("planted");
    assertThat(outcome.unknown().get(BenchmarkKey.of("t.Mini.pair", "avgt", Map.of("n", "1"))))
        .isEqualTo("at the base: its threads have different roles");
  }

  @Test
  void noJvmIsLeftBehind() {
    assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info))
        .noneMatch(info -> info.commandLine().orElse("").contains("DigestMain"));
  }

  @Test
  void aSideThatCannotBeRunIsNotCompared() throws Exception {
    BuiltSide none = new BuiltSide(base.origin(), List.of(top.resolve("none")), List.of());

    assertThat(comparison().compare(base, none, List.of(key("same", 1))).unknown().values())
        .singleElement()
        .asString()
        .startsWith("no JMH on the class path");
  }

  private static List<BenchmarkKey> keys() {
    return Stream.concat(
            Stream.of(key("other", 2), key("same", 2)),
            Stream.of(
                    "same",
                    "other",
                    "consumed",
                    "rounded",
                    "wrong",
                    "random",
                    "opaque",
                    "nothing",
                    "throwing",
                    "hanging",
                    "dying",
                    "flagged",
                    "pair")
                .map(name -> key(name, 1)))
        .toList();
  }

  private static BenchmarkKey key(String method, int n) {
    return BenchmarkKey.of("t.Mini." + method, "avgt", Map.of("n", String.valueOf(n)));
  }

  private static ResultComparison comparison() {
    return new ResultComparison(
        new MiniProject(top).javaHome(),
        top.resolve("work"),
        top,
        List.of(),
        Duration.ofSeconds(10));
  }

  private static BuiltSide side(String name, String head) throws Exception {
    Path directory = Files.createDirectories(top.resolve(name));
    List<Path> path =
        new MiniProject(directory)
            .test("t/Mini.java", SOURCE.formatted(head))
            .prepare()
            .orElseThrow();
    return new BuiltSide(new Origin(name, null, null, name), path, List.of());
  }
}
