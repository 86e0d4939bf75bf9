package io.github.gatehouse.bench.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.evaluation.rules.Rule;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingsTest {
  @ParameterizedTest
  @EnumSource
  void aRecordingHasPairsOfAllThatIsReplayed(Recordings recordings) throws IOException {
    Pool pool = Pool.of(recordings.read().pairs());

    assertThat(pool.unchanged().pairs().keySet())
        .containsExactlyInAnyOrderElementsOf(BenchmarkSeries.allIds());
    assertThat(pool.injected().pairs().keySet())
        .contains("longerChain+5", "repeatedKernel+5", "megamorphicCall+10");
    // So many that our rule can raise an alarm at all, and every rule has enough for its forks.
    assertThat(pool.least()).isGreaterThanOrEqualTo(13);
    for (Rule rule : Replay.others()) {
      assertThat(new Contestant(rule, Scenario.TOGETHER, Metric.WALL).fits(pool)).isTrue();
    }
    for (List<Timed> pairs : pool.pairs().values()) {
      for (Timed pair : pairs) {
        assertThat(pair.pair().window()).isGreaterThanOrEqualTo(LockStep.FEWEST);
        assertThat(pair.seconds()).isPositive();
      }
    }
  }
}
