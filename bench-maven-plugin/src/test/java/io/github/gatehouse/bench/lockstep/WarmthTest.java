package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    Sample kept = new Sample(10e6, 1, 2e6, 0, 0, 0, 1, 1e6, 1);
    assertThat(Warmth.tried(Collections.nCopies(99, kept), Duration.ofMillis(900))).isFalse();
    assertThat(Warmth.tried(Collections.nCopies(100, kept), Duration.ofMillis(900))).isTrue();

    Sample untold = new Sample(10e6, 1, Double.NaN, 0, 0, 0, 1, Double.NaN, 1);
    assertThat(Warmth.tried(Collections.nCopies(30, untold), Duration.ofMillis(900))).isTrue();

    Sample compiling = new Sample(10e6, 1, 10e6, 0, 10, 0, 1, 0, 1);
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
                "1",
                "400000",
                "24000",
                "3",
                "1",
                "20000000",
                "100000000",
                "5000"));
    assertThat(known)
        .isEqualTo(new Sample(500, 1000, 400, 24, 3, 1, 0.2, 5, 500_000 / 99_995_000.0));

    Sample unknown =
        Sample.parse(List.of("5", "ns/op", "10", "1", "-1", "-1", "0", "0", "-1", "100", "-1"));
    assertThat(unknown.cpuNanos()).isNaN();
    assertThat(unknown.bytes()).isNaN();
    assertThat(unknown.others()).isNaN();
  }

  @Test
  void whatJmhTimesIsAPartOfTheWorkersOwnTime() throws IOException {
    assertThat(fourWorkers("10", "ns/op", "4000000").timed()).isEqualTo(1);
    assertThat(fourWorkers("0.4", "ops/ns", "4000000").timed()).isEqualTo(1);
    assertThat(fourWorkers("3", "ns/op", "4000000").timed()).isEqualTo(0.3);
    assertThat(fourWorkers("3", "ns/op", "2800000").timed())
        .as("half of the time they were out of turn, which takes the same part of everything")
        .isEqualTo(0.3);
  }

  @Test
  void whereNobodyTellsWhoWaitedItIsAPartOfTheirCpuTime() throws IOException {
    Sample sample =
        Sample.parse(List.of("3", "ns/op", "400", "4", "4000", "0", "0", "0", "-1", "2000", "-1"));

    assertThat(sample.timed()).isEqualTo(0.3);
  }

  /** An iteration of 400,000 operations in 2 ms, of which all four waited for 1 ms. */
  private static Sample fourWorkers(String score, String unit, String cpu) throws IOException {
    return Sample.parse(
        List.of(score, unit, "400000", "4", cpu, "0", "0", "0", "-1", "2000000", "4000000"));
  }

  @Test
  void aReportOfAnotherFormIsNamed() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                Sample.parse(List.of("NaN", "ns/op", "1", "1", "1", "1", "1", "1", "1", "1", "1")))
        .withMessageContaining("NaN");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Sample.parse(List.of("1", "ns/op")));
  }

  @Test
  void whatIsWithinTheNoiseIsNoDrift() {
    List<Round> rounds = noisy(40, 0.2);
    assertThat(Warmth.drifts(rounds)).isFalse();

    List<Round> drifting = new ArrayList<>(rounds.subList(0, 20));
    rounds
        .subList(20, 40)
        .forEach(one -> drifting.add(round(one.base().wallNanos(), one.head().wallNanos() * 1.3)));
    assertThat(Warmth.drifts(drifting)).isTrue();
  }

  @Test
  void sixteenQuietRoundsAreEnoughAndNoisyOnesAreNot() {
    assertThat(Warmth.precise(noisy(16, 0.005))).isTrue();
    assertThat(Warmth.precise(noisy(15, 0.005))).isFalse();
    assertThat(Warmth.precise(noisy(40, 0.2))).isFalse();
  }

  @Test
  void roundsMustBePreciseByTheWallAsWell() {
    List<Round> rounds = new ArrayList<>();
    noisy(16, 0.2)
        .forEach(
            one ->
                rounds.add(
                    new Round(
                        Version.BASE,
                        new Sample(one.base().wallNanos(), 1, 100, 0, 0, 0, 0, 0, 1),
                        new Sample(one.head().wallNanos(), 1, 100, 0, 0, 0, 0, 0, 1))));

    assertThat(Warmth.precise(rounds)).isFalse();
  }

  /** Rounds whose sides each scatter evenly by so much around 100 ns. */
  private static List<Round> noisy(int rounds, double by) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, rounds)
        .mapToObj(
            i ->
                round(
                    100 * (1 + by * (random.nextDouble() - 0.5)),
                    100 * (1 + by * (random.nextDouble() - 0.5))))
        .toList();
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
    return new Sample(
        nanos, 1, Double.NaN, Double.NaN, compileMillis, 0, Double.NaN, Double.NaN, 1);
  }
}
