package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixturesTest {
  @Test
  void areToldByWhatJmhDoesNotTimeOfEitherSide() {
    assertThat(Fixtures.in(rounds(20, 0.97, 0.97))).isFalse();
    assertThat(Fixtures.in(rounds(20, 0.3, 0.97))).isTrue();
    assertThat(Fixtures.in(rounds(20, 0.97, 0.3))).isTrue();
    assertThat(Fixtures.in(rounds(20, Double.NaN, Double.NaN))).as("nobody tells").isFalse();
  }

  @Test
  void aBusyMachineKeepsTheHarnessWaitingInSomeRoundsOnly() {
    List<Round> rounds = new ArrayList<>(rounds(17, 0.5, 0.5));
    rounds.addAll(rounds(3, 0.97, 0.97));

    assertThat(Fixtures.in(rounds)).isFalse();
  }

  @Test
  void whereTheyAreDriftIsThatOfTheWall() {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      // Their fixtures drift apart, and the benchmark does not.
      rounds.add(round(sample(20, 100, 0.2), sample(20, i < 10 ? 100 : 130, 0.2)));
    }
    assertThat(Warmth.drifts(rounds)).isFalse();
  }

  private static List<Round> rounds(int count, double base, double head) {
    return Collections.nCopies(count, round(sample(100, 100, base), sample(100, 100, head)));
  }

  private static Round round(Sample base, Sample head) {
    return new Round(Version.BASE, base, head);
  }

  private static Sample sample(double wall, double cpu, double timed) {
    return new Sample(wall, 1, cpu, 0, 0, 0, 0, 0, timed);
  }
}
