package io.github.gatehouse.bench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.recording.PlantedRecording;
import io.github.gatehouse.bench.recording.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

class JmhRunsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BenchmarkKey SIZED = BenchmarkKey.of("p.C.m", "avgt", Map.of("size", "7"));
  private static final BenchmarkKey RATE = BenchmarkKey.of("p.C.rate", "thrpt", Map.of());

  @TempDir private Path directory;

  private final Recording recording =
      new PlantedRecording()
          .pair("C.m{size=7}", SIZED, 100, 110)
          .pair("C.m{size=7}", SIZED, 100, 130)
          .pair("C.rate", RATE, 200, 250)
          .recording();

  @Test
  void bothSidesAreReadAsResultsOfJmhAre() throws IOException {
    Measured base = read(Version.BASE).get(0);
    Measured head = read(Version.HEAD).get(0);

    assertThat(base.key()).isEqualTo(SIZED);
    assertThat(base.forkLogs()).hasSize(2);
    assertThat(base.nanosPerOperation()).isCloseTo(100, within(1e-9));
    assertThat(head.nanosPerOperation()).isCloseTo(Math.sqrt(110d * 130), within(1e-9));
  }

  @Test
  void throughputStaysThroughputAndIsNotJudgedUpsideDown() throws IOException {
    JsonNode rate = tree(Version.HEAD).get(1);

    assertThat(rate.path("mode").asText()).isEqualTo("thrpt");
    assertThat(rate.path("primaryMetric").path("scoreUnit").asText()).isEqualTo("ops/s");
    assertThat(rate.path("primaryMetric").path("score").asDouble()).isEqualTo(4e6);
    assertThat(read(Version.HEAD).get(1).nanosPerOperation()).isCloseTo(250, within(1e-9));
  }

  @Test
  void sampledTimesAreMeansOfIterations() throws IOException {
    BenchmarkKey sampled = BenchmarkKey.of("p.C.s", "sample", Map.of());
    Recording one = new PlantedRecording().pair("C.s", sampled, 5, 5).recording();
    JsonNode entry = JSON.readTree(JmhRuns.write(one, Version.BASE)).get(0);

    assertThat(entry.path("mode").asText()).isEqualTo("avgt");
    assertThat(entry.path("primaryMetric").path("scoreError").asText()).isEqualTo("NaN");
  }

  @Test
  void errorsHoldForksForTheSample() throws IOException {
    JsonNode metric = tree(Version.HEAD).get(0).path("primaryMetric");

    // Student's t of one degree of freedom at 99.95 % is 636.62; two forks, 10 from their mean.
    assertThat(metric.path("score").asDouble()).isEqualTo(120);
    assertThat(metric.path("scoreError").asDouble()).isCloseTo(6366.19, within(0.01));
    assertThat(metric.path("rawData")).hasSize(2).allMatch(fork -> fork.size() == 10);
    assertThat(metric.path("scorePercentiles").path("50.0").asDouble()).isEqualTo(120);
  }

  @Test
  void everyMemberOfJmhsOwnFormatIsThere() throws IOException {
    JsonNode own = JSON.readTree(jmh()).get(0);
    JsonNode ours = tree(Version.HEAD).get(0);

    assertThat(names(ours)).containsAll(names(own));
    assertThat(names(ours.path("primaryMetric"))).isEqualTo(names(own.path("primaryMetric")));
    assertThat(names(ours.at("/primaryMetric/scorePercentiles")))
        .isEqualTo(names(own.at("/primaryMetric/scorePercentiles")));
    assertThat(own.properties())
        .allSatisfy(
            member ->
                assertThat(ours.path(member.getKey()).getNodeType())
                    .as(member.getKey())
                    .isEqualTo(member.getValue().getNodeType()));
    assertThat(names(ours.path("secondaryMetrics")))
        .containsExactly("gatehouse.alloc", "gatehouse.cpu");
  }

  private static SortedSet<String> names(JsonNode node) {
    SortedSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode tree(Version side) throws IOException {
    return JSON.readTree(JmhRuns.write(recording, side));
  }

  private List<Measured> read(Version side) throws IOException {
    Path file = directory.resolve("jmh.json");
    return JmhResults.read(Files.writeString(file, JmhRuns.write(recording, side)));
  }

  /** A result of one benchmark as JMH itself writes it. */
  private static String jmh() {
    TimeValue second = TimeValue.seconds(1);
    IterationParams warmup = new IterationParams(IterationType.WARMUP, 1, second, 1);
    IterationParams measured = new IterationParams(IterationType.MEASUREMENT, 1, second, 1);
    WorkloadParams params = new WorkloadParams();
    params.put("size", "7", 0);
    BenchmarkParams benchmark =
        new BenchmarkParams(
            "p.C.m",
            "generated",
            true,
            1,
            new int[] {1},
            Collections.emptyList(),
            1,
            0,
            warmup,
            measured,
            Mode.AverageTime,
            params,
            TimeUnit.NANOSECONDS,
            1,
            "java",
            List.of("-Xmx64m"),
            "17",
            "vm",
            "1",
            "1.37",
            second);
    IterationResult iteration = new IterationResult(benchmark, measured, null);
    iteration.addResult(
        new AverageTimeResult(ResultRole.PRIMARY, "m", 10, 1000, TimeUnit.NANOSECONDS));
    RunResult run =
        new RunResult(benchmark, List.of(new BenchmarkResult(benchmark, List.of(iteration))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, new PrintStream(out, true, StandardCharsets.UTF_8))
        .writeOut(List.of(run));
    return out.toString(StandardCharsets.UTF_8);
  }
}
