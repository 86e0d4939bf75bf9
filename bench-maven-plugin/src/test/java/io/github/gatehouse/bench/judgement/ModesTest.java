package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModesTest {
  private static final long SEED = Long.getLong("bench.seed", 20261129L);
  private static final int FORKS = 45;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void findsForksThatRunAtOneOfTwoSpeeds() {
    double[] levels = levels(i -> i % 3 == 0 ? 0.3 : 0);

    assertThat(Modes.twofold(levels, levels)).isTrue();
  }

  @Test
  void wantsTwoForksOfEachMode() {
    double[] one = levels(i -> i == 0 ? 0.3 : 0);
    double[] two = levels(i -> i < 2 ? 0.3 : 0);

    assertThat(Modes.twofold(one, one)).isFalse();
    assertThat(Modes.twofold(two, two)).isTrue();
  }

  @Test
  void wantsTheModesATenthApart() {
    double[] near = levels(i -> i % 2 == 0 ? 0.07 : 0);
    double[] far = levels(i -> i % 2 == 0 ? 0.13 : 0);

    assertThat(Modes.twofold(near, near)).isFalse();
    assertThat(Modes.twofold(far, far)).isTrue();
  }

  /** A machine that changes its speed moves both sides of a pair. */
  @Test
  void blamesNoForkForTheMachine() {
    double[] levels = levels(i -> i < 20 ? 0.3 : 0);
    double[] data =
        IntStream.range(0, FORKS).mapToDouble(i -> 0.01 * random.nextGaussian()).toArray();

    assertThat(Modes.twofold(levels, data)).isFalse();
  }

  @Test
  void takesHeavyTailsForNoModes() {
    int found = 0;
    for (int trial = 0; trial < 2000; trial++) {
      double[] levels = IntStream.range(0, FORKS).mapToDouble(i -> 0.2 * heavy()).toArray();
      found += Modes.twofold(levels, levels) ? 1 : 0;
    }

    assertThat(found).as("seed %d: of 2000", SEED).isLessThanOrEqualTo(10);
  }

  @Test
  void isUnstableAtTheBoundOfPairsAndNotBefore() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < FORKS; i++) {
      double mode = i % 2 == 0 ? 0.4 : -0.4;
      pairs.add(Made.pair(mode + 0.01 * i / FORKS, mode));
    }
    Made made = Made.benchmarks(1);
    pairs.forEach(pair -> made.pair("b00", Role.GATE, pair));
    Made early = Made.benchmarks(1);
    pairs.stream().limit(FORKS - 1).forEach(pair -> early.pair("b00", Role.GATE, pair));

    Ruling ruling = Judge.soFar(made.recording()).rulings().get(0);

    assertThat(ruling.verdict()).isEqualTo(Verdict.UNSTABLE);
    assertThat(ruling.reason()).isEqualTo("forks of the head run at one of two speeds, by chance");
    assertThat(Judge.soFar(early.recording()).rulings().get(0).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  private double[] levels(IntToDoubleFunction mode) {
    return IntStream.range(0, FORKS)
        .mapToDouble(i -> mode.applyAsDouble(i) + 0.005 * random.nextGaussian())
        .toArray();
  }

  /** Student's t with three degrees of freedom. */
  private double heavy() {
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      double normal = random.nextGaussian();
      squares += normal * normal / 3;
    }
    return random.nextGaussian() / Math.sqrt(squares);
  }
}
