package io.github.gatehouse.bench.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.evaluation.rules.Evidence;
import io.github.gatehouse.bench.evaluation.rules.Forks;
import io.github.gatehouse.bench.judgement.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  /** The base of pair i takes i, its head 100 + i. */
  private static final List<Timed> PAIRS =
      IntStream.rangeClosed(1, 12).mapToObj(i -> MadePairs.pair(i, 100 + i)).toList();

  @Test
  void togetherBothSidesAreOfTheSamePairsAndThePastIsOfOthers() {
    for (int seed = 0; seed < 20; seed++) {
      Evidence drawn = Scenario.TOGETHER.draw(PAIRS, 3, 2, Metric.WALL, new Chance(seed));

      assertThat(drawn.base().forks()).hasSize(3).allSatisfy(fork -> assertThat(fork).hasSize(10));
      assertThat(drawn.head().means())
          .containsExactly(Arrays.stream(drawn.base().means()).map(base -> base + 100).toArray());
      assertThat(drawn.history()).hasSize(2);
      assertThat(drawn.history())
          .flatExtracting(run -> Arrays.stream(run.means()).boxed().toList())
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(Arrays.stream(drawn.base().means()).boxed().toList());
    }
  }

  @Test
  void apartTheHeadComesLaterThanTheBaseAndThePastBeforeBoth() {
    for (int seed = 0; seed < 20; seed++) {
      Evidence drawn = Scenario.APART.draw(PAIRS, 3, 1, Metric.WALL, new Chance(seed));

      assertThat(drawn.history()).hasSize(1);
      double past = largest(drawn.history().get(0));
      assertThat(past).isLessThan(smallest(drawn.base()));
      assertThat(largest(drawn.base())).isLessThan(smallest(drawn.head()) - 100);
    }
    assertThat(Scenario.APART.draw(PAIRS, 3, 10, Metric.WALL, new Chance(1)).history()).hasSize(2);
  }

  private static double largest(Forks forks) {
    return Arrays.stream(forks.means()).max().orElseThrow();
  }

  private static double smallest(Forks forks) {
    return Arrays.stream(forks.means()).min().orElseThrow();
  }
}
