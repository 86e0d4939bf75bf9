package io.github.gatehouse.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TaskTemplateTest {
  /** Nothing was measured: the build runner's turn. */
  private static List<String> tasks(String... templates) {
    RoutingPolicy plain = DefaultPolicy.policy();
    SortedMap<String, Target> targets = new TreeMap<>(plain.targets());
    targets.put("build-runner", new Target("build-runner", "runs", List.of(templates)));
    List<Standing> standings =
        Standings.of(
            Policy.standard(),
            List.of(),
            new Present(Optional.empty(), List.of(), Sample.CLOCK.instant()));
    Change change = new Change(Optional.of(Sample.COMMIT), Optional.empty(), List.of());
    Facts facts =
        new Facts("Maven build", standings, Head.NONE, BuildOutcome.UNWATCHED)
            .with(Context.NONE.with(change));
    return new Router(new RoutingPolicy(plain.gates(), targets, plain.owners(), plain.rules()))
        .decide(facts, Sample.CLOCK)
        .tasks();
  }

  @Test
  void blanksAreFilledWithIdsAndCommits() {
    assertThat(
            tasks(
                "Measure {gates}",
                "Look at {findings} first",
                "As {target}, compare with {base}; {target} it is"))
        .containsExactly(
            "Measure `freshness`, `format`, `lint`, `build`, `features`, `tests`, `mutation`,"
                + " `security`, `perf`, `benchmarks`",
            "Look at `receipt-missing` first",
            "As `build-runner`, compare with `" + Sample.COMMIT + "`; `build-runner` it is");
  }

  @Test
  void aTaskWithoutBlanksStaysAsItIs() {
    assertThat(tasks("Run `mvn verify`; cost: $1 \\1 }{"))
        .isEqualTo(List.of("Run `mvn verify`; cost: $1 \\1 }{"));
  }

  @Test
  void aBlankThatNothingFillsIsRefused() {
    assertThatThrownBy(() -> new Target("a", "b", List.of("Read {branch}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{branch}")
        .hasMessageContaining("{gates}, {findings}, {target}, {base}");
  }
}
