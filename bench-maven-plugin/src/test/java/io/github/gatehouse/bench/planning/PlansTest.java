package io.github.gatehouse.bench.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.ProjectIds;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final BenchmarkKey BOTH = key("p.A.both");
  private static final BenchmarkKey OLD = key("p.A.old");
  private static final BenchmarkKey YOUNG = key("p.A.young");

  @Test
  void whatOneSideLacksIsNewOrGoneAndTheRestIsDecidedUpon() {
    Listed listed =
        Listed.of(List.of(BOTH, OLD), List.of(YOUNG, BOTH), new ProjectIds(), id -> true);

    assertThat(Plans.of(listed, key -> new Plan(Fate.MEASURED, null)))
        .isEqualTo(
            Map.of(
                "A.both", new Plan(Fate.MEASURED, null),
                "A.old", new Plan(Fate.GONE, null),
                "A.young", new Plan(Fate.NEW, null)));
  }

  @Test
  void anotherParameterIsAnotherBenchmark() {
    BenchmarkKey one = BenchmarkKey.of("p.A.both", "avgt", Map.of("n", "1"));
    Listed listed = Listed.of(List.of(one), List.of(BOTH), new ProjectIds(), id -> true);

    assertThat(listed.base()).containsExactly("A.both{n=1}");
    assertThat(listed.head()).containsExactly("A.both");
  }

  @Test
  void bothSidesUseTheLongerNameWhereOneOfThemNeedsIt() {
    Listed listed =
        Listed.of(List.of(BOTH), List.of(BOTH, key("q.A.both")), new ProjectIds(), id -> true);

    assertThat(listed.base()).containsExactly("p.A.both");
    assertThat(listed.head()).containsExactlyInAnyOrder("p.A.both", "q.A.both");
  }

  @Test
  void eachSideByItselfGetsTheNamesOfBoth() {
    BenchmarkKey twin = key("q.A.both");
    KnownIds ids =
        new KnownIds(
            Listed.of(List.of(BOTH), List.of(BOTH, twin), new ProjectIds(), id -> true).keys());

    assertThat(ids.of(List.of(BOTH))).isEqualTo(Map.of("p.A.both", BOTH));
    assertThat(ids.in(List.of("p.A.both"), BOTH)).isEqualTo("p.A.both");
    assertThat(ids.in(List.of("A.old"), OLD)).isEqualTo("A.old");
  }

  @Test
  void whatIsNotSelectedHasNoPlan() {
    Listed listed =
        Listed.of(List.of(BOTH, OLD), List.of(BOTH), new ProjectIds(), id -> !id.endsWith("old"));

    assertThat(listed.keys()).containsOnlyKeys("A.both");
    assertThat(listed.base()).containsExactly("A.both");
  }

  private static BenchmarkKey key(String name) {
    return BenchmarkKey.of(name, "avgt", Map.of());
  }
}
