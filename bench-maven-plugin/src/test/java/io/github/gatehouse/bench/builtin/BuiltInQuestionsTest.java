package io.github.gatehouse.bench.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.discovery.MiniProject;
import io.github.gatehouse.bench.fork.RunOutcome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.fork.Selection;
import io.github.gatehouse.bench.fork.Tuning;
import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.quantization.benchmarks.AccuracyMain;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.receipts.bench.SuiteFacts;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInQuestionsTest {
  @TempDir private Path directory;

  @Test
  void kernelsOfAForkMeetTheory() throws Exception {
    SuiteFacts facts = ask(List.of(where(AccuracyMain.class), where(TernaryKernel.class)), "");
    assertThat(facts.unmeasured()).isEmpty();
    assertThat(facts.inference()).isNull();
    assertThat(facts.accuracy().outcome()).isEqualTo(Outcome.PASS);
    assertThat(facts.accuracy().expected()).isEqualTo(AccuracyMain.roundTrips());
    assertThat(String.join("; ", facts.accuracy().segments()))
        .isEqualTo(
            "quantization: I2_S exact on ternary, 5.8 dB on Gaussian (theory 5.8);"
                + " TL1 exact; TL2 exact");
  }

  @Test
  void theForkTakesTheArgumentsOfTheBenchmarks() throws Exception {
    SuiteFacts facts =
        ask(
            List.of(where(AccuracyMain.class), where(TernaryKernel.class)),
            "-Dgatehouse.kernels=scalar");
    assertThat(facts.accuracy().implementation()).isEqualTo("scalar");
  }

  @Test
  void aForkThatDiesIsSaidInOneLine() throws Exception {
    SuiteFacts facts = ask(List.of(directory), "");
    assertThat(facts.accuracy()).isNull();
    assertThat(facts.unmeasured())
        .singleElement()
        .asString()
        .startsWith("quantization: java failed:")
        .contains("AccuracyMain")
        .doesNotContain("\n");
  }

  @Test
  void ofTheDecodeStepsTheFastestCounts() throws IOException {
    String results = entry("1", 40_000_000) + "," + entry("all", 32_000_000);
    Files.writeString(directory.resolve("results.json"), "[" + results + "]");
    DecodeSpeed decode = decode("decode/1", "decode/all", "limit/memory/512");
    assertThat(decode.wanted()).isTrue();
    InferenceSpeed speed = decode.measured();
    assertThat(speed.tokensPerSecond()).isEqualByComparingTo("31.25");
    assertThat(speed.threads()).isEqualTo(2);
    assertThat(speed.segments().get(0))
        .isEqualTo("inference: decode 128 tokens in 4.1 s (SLO ≤10 s: pass)");
  }

  @Test
  void aDecodeStepWithoutResultIsNoSpeed() throws IOException {
    Files.writeString(directory.resolve("results.json"), "[]");
    assertThatThrownBy(() -> decode("decode/1").measured())
        .isInstanceOf(IOException.class)
        .hasMessage("no benchmark of the decode step gave a result");
    assertThat(decode("limit/memory/512").wanted()).isFalse();
  }

  @Test
  void aLineThatIsCutShortIsNoMeasurement() {
    assertThatThrownBy(() -> AccuracyFork.parse(List.of("vector\tI2_S\tternary")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no 8 words");
  }

  @Test
  void linesThatAreMissingAreNoPass() throws IOException {
    String line = "vector\tI2_S\tternary\t100\t0\tInfinity\tInfinity\t0.0";
    assertThat(AccuracyFork.parse(List.of(line)).outcome())
        .hasToString(
            "inconclusive(1 of %d round trips of the quantization measured)"
                .formatted(AccuracyMain.roundTrips()));
  }

  private SuiteFacts ask(List<Path> classPath, String argument) throws InterruptedException {
    RunOutcome nothing = new RunOutcome(List.of(), List.of(), 0, "17", 2);
    return new BuiltInQuestions().ask(request(classPath, argument), nothing).orElseThrow();
  }

  private DecodeSpeed decode(String... expected) {
    return new DecodeSpeed(
        request(List.of(), ""), new RunOutcome(List.of(expected), List.of(), 2, "17", 2));
  }

  private RunRequest request(List<Path> classPath, String argument) {
    return new RunRequest(
        new MiniProject(directory).javaHome(),
        classPath,
        directory,
        directory,
        new ByParameter(),
        Selection.of(null, null),
        new Tuning(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            argument.isEmpty() ? List.of() : List.of(argument)),
        Duration.ofSeconds(60));
  }

  private static String entry(String threads, long nanos) {
    return """
        {"benchmark": "b.Kernels.run", "mode": "avgt", "threads": 1,
         "params": {"workload": "decode/%s"},
         "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[%d], [%d]]}}
        """
        .formatted(threads, nanos, nanos);
  }

  private static Path where(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Ids as the benchmarks of the decode step have them. */
  private static final class ByParameter implements BenchmarkIds {
    @Override
    public SortedMap<String, BenchmarkKey> of(Collection<BenchmarkKey> keys) {
      SortedMap<String, BenchmarkKey> ids = new TreeMap<>();
      keys.forEach(key -> ids.put(key.params().get("workload"), key));
      return ids;
    }

    @Override
    public String in(Collection<String> expected, BenchmarkKey key) {
      return key.params().get("workload");
    }
  }
}
