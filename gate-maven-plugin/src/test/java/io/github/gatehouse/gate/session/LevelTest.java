package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {
  private static Level detected(boolean continuous, String... known) {
    return Level.of(Optional.empty(), continuous, Set.of(known)::contains);
  }

  private static List<Gate> gates(Level level) {
    return Arrays.stream(Gate.values()).filter(gate -> level.leavesOut(gate).isEmpty()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m2e.version",
        "idea.version",
        "idea.maven.embedder.version",
        "netbeans.execution"
      })
  void anIdeShowsByItsProperty(String property) {
    assertThat(detected(false, property)).isEqualTo(Level.IDE);
    assertThat(detected(true, property)).isEqualTo(Level.CI);
  }

  @Test
  void withoutAnySignItIsLocal() {
    assertThat(detected(false)).isEqualTo(Level.LOCAL);
    assertThat(detected(false, "idea.home", "java.version")).isEqualTo(Level.LOCAL);
  }

  @Test
  void whatIsSetCountsMoreThanWhatShows() {
    assertThat(Level.of(Optional.of(" Ci "), false, name -> true)).isEqualTo(Level.CI);
    assertThat(Level.of(Optional.of("ide"), true, name -> false)).isEqualTo(Level.IDE);
  }

  @Test
  void anUnknownLevelIsRefused() {
    assertThatThrownBy(() -> Level.of(Optional.of("all"), true, name -> true))
        .hasMessage("gate.level is 'all'; one of ide, local, ci");
  }

  @Test
  void eachLevelDoesMoreThanTheOneBefore() {
    assertThat(gates(Level.IDE))
        .containsExactly(Gate.FRESHNESS, Gate.BUILD, Gate.TESTS, Gate.PERF, Gate.BENCHMARKS);
    assertThat(gates(Level.LOCAL))
        .containsAll(gates(Level.IDE))
        .contains(Gate.FORMAT, Gate.LINT, Gate.MUTATION)
        .doesNotContain(Gate.FEATURES, Gate.SECURITY);
    assertThat(gates(Level.CI)).containsExactly(Gate.values());
  }

  @Test
  void whatIsLeftOutSaysAtWhichLevel() {
    assertThat(line(Level.IDE, Gate.LINT))
        .isEqualTo("lint: gatehouse: skipped (ide): level ide, this gate runs from level local on");
    assertThat(line(Level.LOCAL, Gate.SECURITY))
        .isEqualTo(
            "security: gatehouse: skipped (bounded-by-policy): level local, this gate runs from"
                + " level ci on");
  }

  private static String line(Level level, Gate gate) {
    return EvidenceLines.render(gate.id(), level.leavesOut(gate).orElseThrow().evidence());
  }
}
