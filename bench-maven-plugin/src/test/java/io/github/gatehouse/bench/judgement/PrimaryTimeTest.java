package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimaryTimeTest {
  private static final Sample BUSY = Made.sample(100, 100, 0, 4);
  private static final Sample IDLE = Made.sample(100, 110, 0, 6);

  @Test
  void judgesBusyWorkersByTheirCpuTime() {
    assertThat(PrimaryTime.of(Made.pair(BUSY, BUSY))).isEqualTo(Metric.CPU);
  }

  @Test
  void judgesThoseThatWaitByTheWallWhicheverSideItIs() {
    assertThat(PrimaryTime.of(Made.pair(IDLE, IDLE))).isEqualTo(Metric.WALL);
    assertThat(PrimaryTime.of(Made.pair(IDLE, BUSY))).isEqualTo(Metric.WALL);
    assertThat(PrimaryTime.of(Made.pair(BUSY, IDLE))).isEqualTo(Metric.WALL);
  }

  @Test
  void takesTheShareOfTheWorkersOwnTimeHoweverManyThereAre() {
    Sample four = Made.sample(400, 100, 0, 10);

    assertThat(PrimaryTime.of(Made.pair(four, four))).isEqualTo(Metric.CPU);
  }

  @Test
  void aWaitOfSomeRoundsAloneIsTheMachines() {
    List<Round> rounds =
        new ArrayList<>(Collections.nCopies(9, new Round(Version.BASE, IDLE, IDLE)));
    rounds.add(new Round(Version.BASE, BUSY, BUSY));
    Pair busy = Made.pair(BUSY, BUSY);
    Pair pair = new Pair(busy.benchmark(), Version.BASE, 10, true, true, 10, rounds);

    assertThat(PrimaryTime.of(pair)).isEqualTo(Metric.CPU);
  }

  @Test
  void takesUnknownWaitingForNone() {
    Sample unknown = Made.sample(100, 100, 0, Double.NaN);

    assertThat(PrimaryTime.of(Made.pair(unknown, unknown))).isEqualTo(Metric.CPU);
  }

  @Test
  void judgesByTheWallWhereCpuTimeIsThatOfFixturesToo() {
    Sample set = new Sample(20, 1_000_000, 100, 0, 0, 0, 0, 0, 0.2);
    Sample plain = new Sample(100, 1_000_000, 100, 0, 0, 0, 0, 0, 0.97);

    assertThat(PrimaryTime.of(Made.pair(set, set))).isEqualTo(Metric.WALL);
    assertThat(PrimaryTime.of(Made.pair(plain, set))).isEqualTo(Metric.WALL);
    assertThat(PrimaryTime.of(Made.pair(plain, plain))).isEqualTo(Metric.CPU);
  }

  @Test
  void judgesByTheWallWhereCpuTimeIsNotKnown() {
    Sample unknown = Made.sample(Double.NaN, 100, 0, 0);

    assertThat(PrimaryTime.of(Made.pair(unknown, BUSY))).isEqualTo(Metric.WALL);
    assertThat(PrimaryTime.of(Made.pair(BUSY, Made.sample(0, 100, 0, 0)))).isEqualTo(Metric.WALL);
  }
}
