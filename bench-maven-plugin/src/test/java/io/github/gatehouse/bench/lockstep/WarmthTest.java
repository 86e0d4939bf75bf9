package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmthTest {
  @Test
  void tenQuietSteadyIterationsAreWarmAndNineAreNot() {
    assertThat(Warmth.warm(Collections.nCopies(9, sample(100, 0)))).isFalse();
    assertThat(Warmth.warm(Collections.nCopies(10, sample(100, 0)))).isTrue();
  }

  @Test
  void aBusyCompilerOrATimeThatStillFallsIsNotWarm() {
    List<Sample> compiling = new ArrayList<>(Collections.nCopies(9, sample(100, 4)));
    compiling.add(sample(100, 0));
    assertThat(Warmth.warm(compiling)).isFalse();

    List<Sample> falling = new ArrayList<>(Collections.nCopies(7, sample(110, 0)));
    falling.addAll(Collections.nCopies(3, sample(100, 0)));
    assertThat(Warmth.warm(falling)).isFalse();
    falling.add(sample(100, 0));
    falling.add(sample(100, 0));
    falling.add(sample(100, 0));
    assertThat(Warmth.warm(falling)).isTrue();
  }

  @Test
  void fiveSamplesWithoutTheCompilerAreCompiledHoweverTheyVary() {
    List<Sample> samples = new ArrayList<>(List.of(sample(100, 900), sample(100, 11)));
    samples.addAll(Collections.nCopies(3, sample(50, 1)));
    assertThat(Warmth.compiled(samples)).isFalse();
    samples.add(sample(200, 1));
    assertThat(Warmth.compiled(samples)).isTrue();
    assertThat(Warmth.compiled(samples.subList(2, 6))).isFalse();
  }

  @Test
  void whoWasKeptFromTheProcessorHasNotHadItsChance() {
    // 10 ms each, of which the worker ran 2 and slept 1; the rest it was out of turn.
    Sample kept = new Sample(10e6, 1, 2e6, 0, 0, 0, 1, 1e6);
    assertThat(Warmth.tried(Collections.nCopies(99, kept), Duration.ofMillis(900))).isFalse();
    assertThat(Warmth.tried(Collections.nCopies(100, kept), Duration.ofMillis(900))).isTrue();

    Sample untold = new Sample(10e6, 1, Double.NaN, 0, 0, 0, 1, Double.NaN);
    assertThat(Warmth.tried(Collections.nCopies(30, untold), Duration.ofMillis(900))).isTrue();

    Sample compiling = new Sample(10e6, 1, 10e6, 0, 10, 0, 1, 0);
    assertThat(Warmth.tried(Collections.nCopies(99, compiling), Duration.ofMillis(900))).isFalse();
  }

  @Test
  void aHeapThatGrewByMoreThanAMebibyteIsGivenFiveIterations() {
    assertThat(Warmth.grew(256)).isFalse();
    assertThat(Warmth.grew(257)).isTrue();
    assertThat(Warmth.grew(-1)).isFalse();
    assertThat(Warmth.grown(4)).isFalse();
    assertThat(Warmth.grown(5)).isTrue();
  }

  @Test
  void aTempoCanBeShortenedAndNotSlowedDown() {
    Tempo standard = Tempo.standard();
    Tempo shorter = standard.atMost(Duration.ofMillis(20));
    assertThat(shorter.measuring()).isEqualTo(Duration.ofMillis(20));
    assertThat(shorter.iteration()).isEqualTo(standard.iteration());
    assertThat(standard.atMost(Duration.ofHours(1))).isEqualTo(standard);
  }

  @Test
  void halvesThatDifferByMoreThanAFortiethDrift() {
    assertThat(Warmth.drifts(halves(1.03))).isTrue();
    assertThat(Warmth.drifts(halves(0.97))).isTrue();
    assertThat(Warmth.drifts(halves(1.02))).isFalse();
  }

  @Test
  void whatBothSidesShareIsTheMachines() {
    List<Round> slower = new ArrayList<>(Collections.nCopies(5, round(100, 101)));
    slower.addAll(Collections.nCopies(5, round(140, 141)));
    assertThat(Warmth.drifts(slower)).isFalse();

    List<Sample> slowing = new ArrayList<>(Collections.nCopies(7, sample(100, 0)));
    slowing.addAll(Collections.nCopies(3, sample(140, 0)));
    assertThat(Warmth.warm(slowing)).isTrue();
  }

  @Test
  void whatAForkReportsIsPerOperationAndTheUnknownIsNoNumber() throws IOException {
    Sample known =
        Sample.parse(
            List.of(
                "2.0",
                "ops/us",
                "1000",
                "400000",
                "24000",
                "3",
                "1",
                "20000000",
                "100000000",
                "5000"));
    assertThat(known).isEqualTo(new Sample(500, 1000, 400, 24, 3, 1, 0.2, 5));

    Sample unknown =
        Sample.parse(List.of("5", "ns/op", "10", "-1", "-1", "0", "0", "-1", "100", "-1"));
    assertThat(unknown.cpuNanos()).isNaN();
    assertThat(unknown.bytes()).isNaN();
    assertThat(unknown.others()).isNaN();
  }

  @Test
  void aReportOfAnotherFormIsNamed() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> Sample.parse(List.of("NaN", "ns/op", "1", "1", "1", "1", "1", "1", "1", "1")))
        .withMessageContaining("NaN");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Sample.parse(List.of("1", "ns/op")));
  }

  private static List<Round> halves(double ratio) {
    List<Round> rounds = new ArrayList<>(Collections.nCopies(5, round(100, 100)));
    rounds.addAll(Collections.nCopies(5, round(100, 100 * ratio)));
    return rounds;
  }

  private static Round round(double base, double head) {
    return new Round(Version.BASE, sample(base, 0), sample(head, 0));
  }

  private static Sample sample(double nanos, long compileMillis) {
    return new Sample(nanos, 1, Double.NaN, Double.NaN, compileMillis, 0, Double.NaN, Double.NaN);
  }
}
