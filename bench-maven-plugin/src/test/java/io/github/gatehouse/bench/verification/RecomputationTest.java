package io.github.gatehouse.bench.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.PlantedRecording;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test plants one edit, and says by what it is found. */
class RecomputationTest {
  @TempDir private Path directory;

  private String raw;
  private BenchComparison stored;

  @BeforeEach
  void measure() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Recording recording =
        new PlantedRecording()
            .pairs(random, "C.same", Role.GATE, 6, 1, 0.01)
            .pairs(random, "C.slow", Role.GATE, 15, 1.2, 0.01)
            .pairs(random, "C.same", Role.SELF_CONTROL, 5, 1, 0.005)
            .pairs(random, "canary", Role.CANARY, 20, 1.05, 0.005)
            .recording();
    raw = RecordingJson.text(recording);
    stored = computed(raw);
  }

  @Test
  void whatWasNotEditedIsFoundAgain() throws IOException {
    assertThat(differences(raw, stored)).isEmpty();
    assertThat(CanonicalJson.write(stored)).contains("REGRESSED", "CLEARED");
  }

  @Test
  void aChangedSampleIsFoundByItsDigestAndByWhatFollowsFromIt() throws IOException {
    String number =
        raw.lines()
            .skip(8)
            .findFirst()
            .orElseThrow()
            .replaceAll("(?s)^.*?wallNanos\":\\[([0-9.]+).*$", "$1");
    String edited = raw.replaceFirst(Pattern.quote(number), "1" + number);

    assertThat(edited).isNotEqualTo(raw);
    assertThat(differences(edited, stored))
        .anyMatch(line -> line.startsWith("recordingSha256: stored is "))
        .anyMatch(line -> line.contains("resultsSha256"));
  }

  @Test
  void aRemovedPairIsFound() throws IOException {
    String last =
        raw.lines().filter(line -> line.contains("C.slow")).reduce((a, b) -> b).orElseThrow();
    String edited = raw.replace(last + "\n", "");

    assertThat(differences(edited, stored))
        .anyMatch(line -> line.startsWith("recordingSha256"))
        .anyMatch(line -> line.startsWith("candidate.resultsSha256"));
  }

  @Test
  void aChangedBudgetIsFound() throws IOException {
    String edited = raw.replace("\"tolerance\":0.01", "\"tolerance\":0.03");

    assertThat(edited).isNotEqualTo(raw);
    assertThat(differences(edited, stored))
        .contains("tolerancePercent: stored is 1, the raw data give 3")
        .anyMatch(line -> line.startsWith("recordingSha256"));
  }

  @Test
  void aChangedVerdictOrNumberIsFoundByName() throws IOException {
    BenchComparison verdict = edited("REGRESSED", "CLEARED");
    BenchComparison number =
        edited(stored.benchmarks().get(1).changePercent().toPlainString(), "0.10");

    assertThat(differences(raw, verdict))
        .contains("benchmarks[C.slow].verdict: stored is CLEARED, the raw data give REGRESSED");
    assertThat(differences(raw, number))
        .singleElement()
        .asString()
        .startsWith(
            "benchmarks[C.slow].also[0].changePercent: stored is 0.10, the raw data give 19.");
  }

  @Test
  void aRemovedBenchmarkOrAControlThatIsSaidToHoldIsFound() throws IOException {
    BenchComparison fewer =
        new BenchComparison(
            stored.baseline(),
            stored.candidate(),
            stored.confidencePercent(),
            stored.tolerancePercent(),
            stored.detectPercent(),
            stored.method(),
            stored.falseAlarmPercent(),
            stored.powerPercent(),
            List.of(),
            true,
            stored.recordingSha256(),
            stored.benchmarks().subList(0, 1));

    assertThat(differences(raw, fewer))
        .contains(
            "benchmarks[C.slow].verdict: stored is nothing, the raw data give REGRESSED",
            "noisy: stored is true, the raw data give false")
        .anyMatch(line -> line.startsWith("controls[base against its own copy].held"));
  }

  @Test
  void whatPeopleAcceptedDoesNotFollowFromRawData() throws IOException {
    BenchComparison accepted =
        edited(
            "\"verdict\" : \"REGRESSED\"", "\"verdict\" : \"REGRESSED\", \"accepted\" : \"Ada\"");

    assertThat(accepted.benchmarks().get(1).accepted()).isEqualTo("Ada");
    assertThat(differences(raw, accepted)).isEmpty();
  }

  private BenchComparison edited(String before, String after) throws IOException {
    String text = CanonicalJson.write(stored);
    int verdicts = text.indexOf("\"benchmarks\"");
    int place = text.lastIndexOf(before);
    assertThat(place).isGreaterThan(verdicts);
    String changed = text.substring(0, place) + after + text.substring(place + before.length());
    return CanonicalJson.read(changed, BenchComparison.class);
  }

  private List<String> differences(String text, BenchComparison comparison) throws IOException {
    return recomputation(text).differences(comparison);
  }

  private BenchComparison computed(String text) throws IOException {
    return recomputation(text).computed();
  }

  private Recomputation recomputation(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("recording.jsonl"), text);
    List<String> warnings = new ArrayList<>();
    Recomputation again =
        Recomputation.of(RecordingJson.read(file, warnings::add), Sha256.of(file));
    assertThat(warnings.stream().collect(Collectors.joining())).isEmpty();
    return again;
  }
}
