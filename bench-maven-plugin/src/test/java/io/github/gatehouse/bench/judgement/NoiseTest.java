package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.lockstep.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final List<Pair> APART = List.of(Made.pair(0.01, 0.04), Made.pair(-0.01, -0.04));

  @Test
  void scatterIsThatOfLogarithmsFromPairToPair() {
    assertThat(Noise.of(APART, Metric.CPU).orElseThrow().deviation())
        .isCloseTo(0.02 / Math.sqrt(2), within(1e-12));
    assertThat(Noise.of(APART, Metric.WALL).orElseThrow().deviation())
        .isCloseTo(0.08 / Math.sqrt(2), within(1e-12));
    assertThat(Noise.of(APART.subList(0, 1), Metric.CPU)).isEmpty();
  }

  @Test
  void bytesOfTheHarnessAreNoScatter() {
    List<Pair> harness = List.of(Made.allocating(0.001, 0.9), Made.allocating(0.5, 0.002));
    List<Pair> divided = List.of(Made.allocating(16, 32), Made.allocating(16, 16));

    assertThat(Noise.of(harness, Metric.ALLOCATION).orElseThrow().deviation()).isZero();
    assertThat(Noise.of(divided, Metric.ALLOCATION).orElseThrow().deviation())
        .isCloseTo(Math.log(2) / Math.sqrt(2), within(1e-12));
  }

  @Test
  void whatIsFoundFollowsFromTheFormulaOfVerdicts() {
    Noise noise = new Noise(Metric.CPU, 10, 0.02);
    Rule rule = new Rule(Made.BUDGET, 45, 25);
    double[] data = Made.around(0, 1, 13);
    double scale = 0.02 / Student.deviation(data);
    for (int i = 0; i < data.length; i++) {
      data[i] *= scale;
    }

    assertThat(Math.log1p(noise.sights(Made.BUDGET, 25).get(0).slowdown()))
        .isCloseTo(rule.detectable(Family.PRIMARY, data), within(1e-12));
    assertThat(noise.clearance(Made.BUDGET)).hasValue(5);
    assertThat(new Noise(Metric.CPU, 10, 5).clearance(Made.BUDGET)).isEmpty();
  }
}
