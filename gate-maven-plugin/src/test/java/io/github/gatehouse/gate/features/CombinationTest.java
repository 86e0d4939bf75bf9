package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationTest {
  @Test
  void aNameIsTheSameWhateverTheOrder() {
    assertThat(Combination.parse("b+a").name()).isEqualTo("a+b");
    assertThat(Combination.parse("b+a")).isEqualTo(Combination.of(List.of("a", "b")));
  }

  @Test
  void theBuildWithoutProfilesIsACombinationToo() {
    assertThat(Combination.of(List.of()).name()).isEqualTo("none");
    assertThat(Combination.parse(" none ").profiles()).isEmpty();
  }

  @Test
  void fewProfilesComeFirstThenNames() {
    assertThat(Stream.of("b", "a+c", "none", "a", "a+b").map(Combination::parse).sorted())
        .extracting(Combination::name)
        .containsExactly("none", "a", "b", "a+b", "a+c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdk-17", "c++ no", "../../x", "a b", "ünïcödé", "'; rm -rf", "$(x)", "a|b"})
  void idsThatMavenCanSwitchOnAreSayable(String id) {
    assertThat(Combination.sayable(id)).isEqualTo(!id.contains("+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "!a", "-a", "+a", "?a", "a,b", "a+b", "none", " a", "a ", "a\nb", "\u0000"
      })
  void idsThatTheCommandLineReadsOtherwiseAreNot(String id) {
    assertThat(Combination.sayable(id)).isFalse();
    assertThatThrownBy(() -> Combination.of(List.of(id)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("profile is '" + id + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+", "+", "a++b", ""})
  void aCombinationWithAHoleIsRefused(String spelled) {
    assertThatThrownBy(() -> Combination.parse(spelled))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
