package io.github.gatehouse.bench.evaluation.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.evaluation.replay.MadePairs;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactionTest {
  @Test
  void onlyWhatIsReplayedIsKept() {
    Pair pair = MadePairs.lockstep(123.456789, 200);
    List<Round> more = new ArrayList<>(MadePairs.lockstep(1, 1).rounds());
    more.addAll(pair.rounds());
    Pair longer = new Pair(pair.benchmark(), pair.started(), 10, true, true, 10, more);

    RecordedPair kept =
        Compaction.compact(
            new RecordedPair("a", Role.GATE, "s", "2026-01-01T00:00:00Z", longer), "b");

    assertThat(kept.pair().rounds()).hasSize(10);
    assertThat(kept.pair().rounds().get(0).base().wallNanos()).isEqualTo(123.46);
    assertThat(kept.pair().rounds().get(0).base().operations()).isEqualTo(1000);
    assertThat(kept.pair().rounds().get(0).base().compileMillis()).isZero();
    assertThat(kept.id()).isEqualTo("b");
    assertThat(kept.role()).isEqualTo(Role.GATE);
  }
}
