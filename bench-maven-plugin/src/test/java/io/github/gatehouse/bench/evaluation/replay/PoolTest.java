package io.github.gatehouse.bench.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PoolTest {
  @Test
  void pairsEndOnceTheyArePreciseAndTakeLessTime() {
    Round round = MadePairs.lockstep(2e4, 2e4).rounds().get(0);
    Pair of = MadePairs.lockstep(2e4, 2e4);
    Pair recorded =
        new Pair(of.benchmark(), of.started(), 10, true, true, 42, Collections.nCopies(42, round));

    Timed ended =
        new Pool(new TreeMap<>(Map.of("a", List.of(new Timed(recorded, 4)))))
            .ended()
            .pairs()
            .get("a")
            .get(0);

    assertThat(ended.pair().counted()).hasSize(16);
    assertThat(ended.seconds()).isCloseTo(4 - 26 * 2 * 0.02, within(1e-9));
  }

  @Test
  void aPairTookTheTimeSinceTheOneBeforeInItsSession() {
    Pool pool =
        Pool.of(
            List.of(
                recorded("a", "one", "00"),
                recorded("a", "two", "01"),
                recorded("b+5", "one", "04"),
                new RecordedPair(
                    "a",
                    Role.SELF_CONTROL,
                    "two",
                    "2026-01-01T00:00:07Z",
                    MadePairs.lockstep(1, 1)),
                recorded("a", "two", "09"),
                recorded("a", "one", "10")));

    assertThat(pool.unchanged().pairs()).containsOnlyKeys("a");
    assertThat(pool.unchanged().pairs().get("a"))
        .extracting(Timed::seconds)
        .containsExactly(2.0, 6.0);
    assertThat(pool.injected().pairs().get("b+5")).extracting(Timed::seconds).containsExactly(4.0);
    assertThat(pool.size()).isEqualTo(3);
    assertThat(pool.least()).isEqualTo(1);
  }

  @Test
  void sidesCanBeExchangedAndTheHeadSlowed() {
    Timed pair = MadePairs.pair(100, 104);

    assertThat(pair.flipped().fork(Version.BASE, Metric.WALL)).hasSize(10).containsOnly(104);
    assertThat(pair.flipped().flipped()).isEqualTo(pair);
    assertThat(pair.slowed(2).fork(Version.HEAD, Metric.CPU)).containsOnly(104);
    assertThat(pair.slowed(2).fork(Version.BASE, Metric.CPU)).containsOnly(50);
  }

  @Test
  void theTrueEffectIsTheMeanOfAllPairs() {
    List<Timed> pairs =
        List.of(MadePairs.pair(100, 104), MadePairs.pair(100, 105), MadePairs.pair(100, 106));

    TrueEffect effect = TrueEffect.of(pairs, Metric.CPU);

    assertThat(effect.mean()).isCloseTo(0.05, within(1e-4));
    assertThat(effect.deviation()).isCloseTo(0.0095, within(1e-4));
    // 4.303 × 0.0095 ÷ √3 on either side, as logarithms.
    assertThat(effect.low()).isCloseTo(0.0255, within(2e-4));
    assertThat(effect.high()).isCloseTo(0.0751, within(2e-4));
  }

  private static RecordedPair recorded(String id, String session, String second) {
    return new RecordedPair(
        id, Role.GATE, session, "2026-01-01T00:00:" + second + "Z", MadePairs.lockstep(1, 1));
  }
}
