package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.features.Combination;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureChoiceTest {
  private static FeatureChoice choice(
      List<String> profiles, List<String> groups, List<String> excludes) {
    return new FeatureChoice(
        profiles, groups, excludes, 2, List.of("test-compile"), "1/1", 1, 600, 300);
  }

  private static FeatureChoice limits(
      String goal, String shard, int parallel, int budget, int timeout) {
    return new FeatureChoice(null, null, null, 1, List.of(goal), shard, parallel, budget, timeout);
  }

  @Test
  void membersOfGroupsAreDeclared() {
    FeatureChoice choice = choice(List.of("otlp"), List.of("scalar | vector"), List.of());
    assertThat(choice.declared()).containsExactly("otlp", "scalar", "vector");
    assertThat(choice.plan(choice.declared()).combinations())
        .extracting(Combination::name)
        .containsExactly("none", "otlp", "scalar", "vector", "otlp+scalar", "otlp+vector");
  }

  @Test
  void whatIsLeftOpenIsEmpty() {
    FeatureChoice choice = choice(null, null, Arrays.asList(" ", null));
    assertThat(choice.declared()).isEmpty();
    assertThat(choice.plan(List.of("a")).combinations()).hasSize(2);
  }

  @Test
  void whatIsWrongIsSaidWithItsName() {
    assertThatCode(() -> limits("test", "2/2", 2, 1, 1).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> limits(" ", "1/1", 1, 1, 1).check())
        .hasMessageContaining("gate.features.goals");
    assertThatThrownBy(() -> limits("test", "3/2", 1, 1, 1).check())
        .hasMessageContaining("gate.features.shard is '3/2'");
    assertThatThrownBy(() -> limits("test", "1/1", 0, 1, 1).check())
        .hasMessageContaining("gate.features.parallel is 0");
    assertThatThrownBy(() -> limits("test", "1/1", 1, 0, 1).check())
        .hasMessageContaining("gate.features.budget is 0 s");
    assertThatThrownBy(() -> limits("test", "1/1", 1, 1, -1).check())
        .hasMessageContaining("gate.features.timeout is -1 s");
    assertThatThrownBy(() -> choice(null, null, List.of("a++b")).plan(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
