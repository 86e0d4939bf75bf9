package io.github.gatehouse.bench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingJsonTest {
  @TempDir private Path directory;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void whatIsReadIsEqualToWhatWasWritten() throws IOException {
    for (long seed = 1; seed <= 50; seed++) {
      Recording recording = recording(new SplittableRandom(seed));

      assertThat(read(RecordingJson.text(recording)))
          .as("seed " + seed)
          .isEqualTo(new Result(recording, List.of()));
    }
  }

  @Test
  void whatCouldNotBeMeasuredIsNullAndStaysUnknown() throws IOException {
    Sample unknown = new Sample(1.5, 1, Double.NaN, Double.NaN, 0, 0, Double.NaN, Double.NaN, 0.5);
    RecordedPair pair = pair(java.util.Collections.nCopies(10, unknown));

    String line = RecordingJson.line(pair);

    assertThat(line).contains("\"cpuNanos\":[null,null").doesNotContain("NaN");
    assertThat(read(RecordingJson.line(setup()) + line).recording().pairs()).containsExactly(pair);
  }

  @Test
  void aLastLineThatACrashCutDoesNotCountAndIsSaid() throws IOException {
    Recording recording = recording(new SplittableRandom(1));
    String text = RecordingJson.text(recording);
    String last = RecordingJson.line(recording.breakages().get(0));
    for (int kept : new int[] {1, last.length() / 2, last.length() - 1}) {
      Result result = read(text.substring(0, text.length() - last.length() + kept));

      assertThat(result.recording())
          .isEqualTo(new Recording(recording.setup(), recording.pairs(), List.of()));
      assertThat(result.warnings()).singleElement().asString().contains("line 4 was cut");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"version\":3'         | '\"version\":1'              | line 1: version is 1; only 3 is read",
        "'\"version\":3,'        | ''                           | line 1: version is 0; only 3 is read",
        "'{\"version\":3'        | '{\"version\":3,\"version\":3' | line 1: Duplicate field 'version'",
        "'\"seed\":7'            | '\"seed\":7.5'               | line 1:",
        "'\"seed\":7'            | '\"seed\":\"7\"'             | line 1:",
        "'\"seed\":7'            | '\"sead\":7'                 | line 1:",
        "'\"mostPairs\":60'      | '\"mostPairs\":3'            | it must be 4 to 1000",
        "'\"session\":\"s1\"'    | '\"session\":\"s1\",\"session\":\"s2\"' | line 2: Duplicate field",
        "'\"role\":\"GATE\"'     | '\"role\":\"FENCE\"'         | line 2:",
        "'\"first\":\"'          | '\"first\":\"B'              | line 2: base has 10 values; first has 11",
        "'\"first\":\"'          | '\"first\":\"X'              | line 2:",
        "'\"cpuNanos\":['        | '\"cpuNanos\":[\"1\",'       | line 2:",
        "'\"bytes\":['           | '\"bytes\":[1.0,'            | line 2: base has 11 values",
        "'{\"pair\":{'           | '{\"pare\":{'                | line 2:",
        "'{\"pair\":{'           | '[{\"pair\":{'               | line 2:"
      })
  void whatIsMalformedIsNamedWithItsLine(String from, String to, String message) {
    RecordedPair pair = pair(samples(new SplittableRandom(3), 10));
    String text = RecordingJson.line(setup()) + RecordingJson.line(pair);
    assertThat(text).contains(from);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(text.replaceFirst(java.util.regex.Pattern.quote(from), to)))
        .withMessageContaining(message)
        .withMessageContaining("recording.jsonl, line")
        .withMessageContaining("Fix: remove ");
  }

  @Test
  void aLineThatIsTooLongIsRefusedBeforeItIsRead() {
    String text = RecordingJson.line(setup()) + "x".repeat(RecordingJson.MAX_LINE_BYTES + 1);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining("line 2: it has more than 4194304 bytes");
  }

  @Test
  void aFileWithoutASetUpIsNoRecording() {
    for (String text : List.of("", "{\"version\":3", "{\"version\":3,\"setup\":null}\n", "\n")) {
      assertThatExceptionOfType(IOException.class)
          .as(text)
          .isThrownBy(() -> read(text))
          .withMessageContaining("Fix: remove ");
    }
  }

  /** What was read, and the warnings beside it. */
  private record Result(Recording recording, List<String> warnings) {}

  private Result read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("recording.jsonl"), text);
    warnings.clear();
    return new Result(RecordingJson.read(file, warnings::add), List.copyOf(warnings));
  }

  private static Recording recording(RandomGenerator random) {
    return new Recording(
        setup(),
        List.of(
            pair(samples(random, 10)),
            new RecordedPair(
                "B.b{x=ä\"\n}",
                Role.CANARY,
                "s2",
                "2026-01-02T03:04:06Z",
                pair(samples(random, 10 + random.nextInt(31))).pair())),
        List.of(
            new Breakage(
                "A.a", Role.GATE, "s1", Version.HEAD, "exit code 7\tand more", "2026-01-02")));
  }

  private static RecordedPair pair(List<Sample> samples) {
    List<Round> rounds =
        samples.stream()
            .map(
                sample ->
                    new Round(
                        sample.operations() % 2 == 0 ? Version.BASE : Version.HEAD, sample, sample))
            .toList();
    BenchmarkKey key = BenchmarkKey.of("t.A.a", "avgt", Map.of("n", "1", "Ä", "\u0000"));
    return new RecordedPair(
        "A.a",
        Role.GATE,
        "s1",
        "2026-01-02T03:04:05Z",
        new Pair(key, Version.HEAD, 12, false, true, 10, rounds));
  }

  private static List<Sample> samples(RandomGenerator random, int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(
          new Sample(
              Math.exp(random.nextGaussian() * 20),
              1 + random.nextInt(1_000_000),
              random.nextDouble() < 0.2 ? Double.NaN : random.nextDouble() / 3,
              random.nextInt(2) == 0 ? 24 : random.nextDouble(),
              random.nextInt(9),
              random.nextInt(9),
              random.nextDouble(),
              random.nextInt(2) == 0 ? Double.NaN : Double.MIN_VALUE,
              random.nextInt(2) == 0 ? Double.NaN : random.nextDouble()));
    }
    return samples;
  }

  private static Setup setup() {
    TreeMap<String, Plan> plans = new TreeMap<>();
    plans.put("A.a", new Plan(Fate.MEASURED, null));
    plans.put("Z.z", new Plan(Fate.GONE, "only the base has it"));
    return new Setup(
        new ErrorBudget(0.01, 0.01, 0.1 + 0.2, 0.95),
        "project",
        new Origin("main", "c".repeat(40), null, "d".repeat(64)),
        new Origin("head", null, "e".repeat(40), "f".repeat(64)),
        new Machine("cpu", 2, "Linux", "25", "-Xmx1g"),
        plans,
        new Shard(2, 3),
        7,
        60,
        "2026-01-02T03:04:05Z");
  }
}
