package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmeasuredTest {
  private static final Machine MACHINE = new Machine("cpu", 2, "Linux", "17", "");

  @TempDir private Path output;

  @Test
  void aPlanThatDecidesEverythingIsRecordedWithoutAPair() throws Exception {
    AbRequest request = request(Fate.IDENTICAL, Fate.NEW);
    assertThat(Unmeasured.is(request)).isTrue();

    Recording recording =
        Unmeasured.record(request, MACHINE, () -> Instant.parse("2026-11-29T12:00:00.5Z"));

    assertThat(recording.setup().machine()).isEqualTo(MACHINE);
    assertThat(recording.setup().startedOn()).isEqualTo("2026-11-29T12:00:00Z");
    assertThat(RecordingJson.read(output.resolve(AbSession.RECORDING), line -> {}))
        .isEqualTo(recording);
    assertThat(Judge.of(recording).rulings())
        .extracting(Ruling::verdict)
        .containsExactly(Verdict.CLEARED, Verdict.NEW);
  }

  @Test
  void oneBenchmarkThatIsMeasuredIsEnoughForASession() throws Exception {
    assertThat(Unmeasured.is(request(Fate.IDENTICAL, Fate.MEASURED))).isFalse();
  }

  private AbRequest request(Fate one, Fate other) throws Exception {
    SortedMap<String, Plan> plans = new TreeMap<>();
    plans.put("A.one", new Plan(one, null));
    plans.put("B.other", new Plan(other, null));
    AbRequest any = Planted.request(List.of(), List.of(), output);
    return new AbRequest(
        any.javaHome(),
        any.base(),
        any.head(),
        any.copy(),
        any.controls(),
        any.suite(),
        any.ids(),
        plans,
        any.budget(),
        any.jvmArgs(),
        any.maxTime(),
        any.mostPairs(),
        any.seed(),
        any.shard(),
        any.output(),
        any.working(),
        any.pool());
  }
}
