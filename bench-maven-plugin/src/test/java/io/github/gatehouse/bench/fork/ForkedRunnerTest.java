package io.github.gatehouse.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.receipts.bench.BenchFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedRunnerTest {
  private static final String SOURCE =
      """
      package t;

      import org.openjdk.jmh.annotations.*;

      @State(Scope.Thread)
      @BenchmarkMode(Mode.AverageTime)
      public class Mini {
        @Param({"1", "2"})
        public int size;

        @Benchmark
        public double fine() {
          return Math.log(size);
        }

        @Benchmark
        public double broken() {
          if (size == 2) {
            throw new IllegalStateException("planted for " + size);
          }
          return size;
        }

        @Benchmark
        @Fork(jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Dannotated=yes"})
        public int flags() {
          if (System.getProperty("annotated") == null || System.getProperty("asked") == null) {
            throw new IllegalStateException("an argument was lost");
          }
          return ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow().hashCode();
        }

        @Benchmark
        public double hung() throws InterruptedException {
          Thread.sleep(600_000);
          return size;
        }
      }
      """;

  @TempDir private static Path base;

  private static List<Path> classPath;

  private final List<String> progress = new ArrayList<>();

  @BeforeAll
  static void compile() throws Exception {
    classPath = new MiniProject(base).test("t/Mini.java", SOURCE).prepare().orElseThrow();
  }

  @Test
  void benchmarksRunInForksAndWhateverFailsIsNamedWhileTheOthersRun() throws Exception {
    RunOutcome outcome =
        run(Selection.of("fine|broken.size=2|hung.size=1", null), Duration.ofSeconds(5));

    assertThat(outcome.expected())
        .containsExactlyInAnyOrder(
            "Mini.broken{size=2}", "Mini.fine{size=1}", "Mini.fine{size=2}", "Mini.hung{size=1}");
    assertThat(outcome.failures())
        .containsExactlyInAnyOrder(
            new BenchFailure(
                "Mini.broken{size=2}", "java.lang.IllegalStateException: planted for 2"),
            new BenchFailure("Mini.hung{size=1}", "no answer within 5 s (bench.timeout): killed"));
    assertThat(outcome.forks()).isEqualTo(2);
    List<Measured> measured = JmhResults.read(base.resolve("out/results.json"));
    assertThat(measured).hasSize(2).allMatch(one -> one.forkLogs().size() == 2);
    assertThat(measured).allMatch(one -> one.workers().bytes().size() == 2);
    assertThat(progress.get(0)).startsWith("4 benchmarks to run");
    assertThat(progress.get(4)).startsWith("[4/4] Mini.").contains("remaining ~0 s");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void argumentsOfTheAnnotationAndOfTheBuildBothReachTheFork() throws Exception {
    RunOutcome outcome = run(Selection.of("flags.size=1", null), Duration.ofSeconds(60));

    assertThat(outcome.expected()).containsExactly("Mini.flags{size=1}");
    assertThat(outcome.failures()).isEmpty();
    assertThat(Files.readString(base.resolve("out/results.json")))
        .contains("-Dannotated=yes", "-Dasked=yes", "jdk.incubator.vector");
  }

  @Test
  void nothingSelectedIsAnEmptyResult() throws Exception {
    RunOutcome outcome = run(Selection.of("no such benchmark", null), Duration.ofSeconds(60));

    assertThat(outcome.expected()).isEmpty();
    assertThat(Files.readString(base.resolve("out/results.json")))
        .isEqualToIgnoringWhitespace("[]");
  }

  private RunOutcome run(Selection selection, Duration timeout) throws Exception {
    Tuning tuning =
        new Tuning(
            Optional.of(2),
            Optional.of(new Iterations(1, 10)),
            Optional.of(new Iterations(2, 10)),
            List.of("-Xmx64m", "-Dasked=yes"));
    RunRequest request =
        new RunRequest(
            new MiniProject(base).javaHome(),
            classPath,
            base.resolve("out"),
            base,
            new ProjectIds(),
            selection,
            tuning,
            timeout);
    return ForkedRunner.run(request, new Progress(InstantSource.system(), progress::add, false));
  }
}
