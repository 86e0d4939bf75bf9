package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeaturePlanTest {
  private static FeaturePlan plan(int depth, String... profiles) {
    return new FeaturePlan(new TreeSet<>(List.of(profiles)), List.of(), Set.of(), depth);
  }

  private static List<String> names(FeaturePlan plan) {
    return plan.combinations().stream().map(Combination::name).toList();
  }

  @Test
  void byDefaultEachProfileIsAloneAndNoneIsOneToo() {
    assertThat(names(plan(1, "b", "a"))).containsExactly("none", "a", "b");
  }

  @Test
  void depthSaysHowManyComeTogether() {
    assertThat(names(plan(0, "a", "b"))).containsExactly("none");
    assertThat(names(plan(2, "c", "b", "a")))
        .containsExactly("none", "a", "b", "c", "a+b", "a+c", "b+c");
    assertThat(names(plan(9, "a", "b"))).containsExactly("none", "a", "b", "a+b");
  }

  @Test
  void ofAGroupThereIsOneAtMost() {
    List<Set<String>> groups = List.of(Set.of("a", "b"));
    FeaturePlan plan = new FeaturePlan(plan(2, "a", "b", "c").profiles(), groups, Set.of(), 2);
    assertThat(names(plan)).containsExactly("none", "a", "b", "c", "a+c", "b+c");
  }

  @Test
  void anExclusionIsExact() {
    Set<Combination> excluded = Set.of(Combination.parse("b+a"), Combination.parse("none"));
    FeaturePlan plan = new FeaturePlan(plan(3, "a", "b", "c").profiles(), List.of(), excluded, 3);
    assertThat(names(plan)).containsExactly("a", "b", "c", "a+c", "b+c", "a+b+c");
    assertThat(plan.unusedExclusions()).isEmpty();
  }

  @Test
  void anExclusionThatExcludesNothingIsNamed() {
    Set<Combination> excluded = Set.of(Combination.parse("a+b"), Combination.parse("a"));
    FeaturePlan plan = new FeaturePlan(plan(1, "a", "b").profiles(), List.of(), excluded, 1);
    assertThat(plan.unusedExclusions()).extracting(Combination::name).containsExactly("a+b");
  }

  @Test
  void aThousandCombinationsAreTheMost() {
    String[] many = IntStream.range(0, 999).mapToObj(i -> "p" + i).toArray(String[]::new);
    assertThat(plan(1, many).combinations()).hasSize(1000);
    String[] twenty = IntStream.range(0, 20).mapToObj(i -> "p" + i).toArray(String[]::new);
    assertThatThrownBy(() -> plan(20, twenty).combinations())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more than 1000 combinations of 20 profiles at depth 20");
  }

  @Test
  void aNegativeDepthIsRefused() {
    assertThatThrownBy(() -> plan(-1, "a")).hasMessageContaining("gate.features.depth is -1");
  }

  static Stream<FeaturePlan> chancePlans() {
    Random random = new Random(20261124);
    return Stream.generate(() -> chancePlan(random)).limit(300);
  }

  private static FeaturePlan chancePlan(Random random) {
    int n = random.nextInt(8);
    List<String> ids = IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
    List<Set<String>> groups = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      groups.add(some(ids, random));
    }
    Set<Combination> excluded = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      excluded.add(Combination.of(some(ids, random)));
    }
    return new FeaturePlan(new TreeSet<>(ids), groups, excluded, random.nextInt(5));
  }

  private static Set<String> some(List<String> ids, Random random) {
    return ids.stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
  }

  /** The same from the definition: all subsets, then what must hold. */
  private static Set<Combination> byDefinition(FeaturePlan plan) {
    List<String> ids = List.copyOf(plan.profiles());
    Set<Combination> all = new HashSet<>();
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      SortedSet<String> chosen = new TreeSet<>();
      for (int i = 0; i < ids.size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(ids.get(i));
        }
      }
      boolean exclusive =
          plan.groups().stream().allMatch(g -> chosen.stream().filter(g::contains).count() <= 1);
      if (chosen.size() <= plan.depth() && exclusive) {
        all.add(new Combination(chosen));
      }
    }
    all.removeAll(plan.excluded());
    return all;
  }

  @ParameterizedTest
  @MethodSource("chancePlans")
  void aPlanHoldsExactlyWhatItsDefinitionSays(FeaturePlan plan) {
    List<Combination> combinations = plan.combinations();
    assertThat(combinations).doesNotHaveDuplicates().isSorted();
    assertThat(new HashSet<>(combinations)).isEqualTo(byDefinition(plan));
  }

  @ParameterizedTest
  @MethodSource("chancePlans")
  void everyCombinationIsInExactlyOneShard(FeaturePlan plan) {
    List<Combination> all = plan.combinations();
    for (int count = 1; count <= 5; count++) {
      List<Combination> joined = new ArrayList<>();
      for (int number = 1; number <= count; number++) {
        Shard shard = new Shard(number, count);
        joined.addAll(shard.own(all));
        List<Combination> both = new ArrayList<>(shard.own(all));
        both.addAll(shard.others(all));
        assertThat(both).containsExactlyInAnyOrderElementsOf(all);
        assertThat(shard.own(all).size()).isBetween(all.size() / count, all.size() / count + 1);
      }
      assertThat(joined).containsExactlyInAnyOrderElementsOf(all);
    }
  }
}
