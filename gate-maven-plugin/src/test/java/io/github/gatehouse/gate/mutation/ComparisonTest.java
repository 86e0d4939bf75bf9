package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Mutant OLD = Mutants.survived("a.B", "old", 5, 1);
  private static final Mutant NEW = Mutants.survived("a.B", "young", 9, 1);

  private static Comparison of(List<Mutant> before, List<Mutant> now) {
    return Comparison.of(now, Mutants.stored(before), source -> source.equals("a/Born.java"));
  }

  @Test
  void aSurvivorThatTheBaseHadIsNotNewWhereverItIsNow() {
    Comparison same = of(List.of(OLD), List.of(Mutants.survived("a.B", "old", 50, 7)));
    assertThat(same.added()).isEmpty();
    assertThat(same.kept()).hasSize(1);
    assertThat(same.known()).isTrue();
  }

  @Test
  void aSurvivorThatTheBaseDidNotHaveIsNew() {
    assertThat(of(List.of(OLD), List.of(OLD, NEW)).added()).containsExactly(NEW);
  }

  @Test
  void aMutantThatWasNoticedAndIsNoMoreIsNew() {
    assertThat(of(List.of(Mutants.killed("a.B", "young", 9, 1)), List.of(NEW)).added())
        .containsExactly(NEW);
  }

  @Test
  void aSurvivorOfTheBaseThatATestNoticesNowIsEliminated() {
    Mutant noticed = Mutants.killed("a.B", "old", 6, 1);
    assertThat(of(List.of(OLD), List.of(noticed)).eliminated()).containsExactly(noticed);
  }

  @Test
  void aSurvivorOfTheBaseWhoseCodeIsGoneIsNotEliminated() {
    assertThat(of(List.of(OLD, NEW), List.of(OLD)).eliminated()).isEmpty();
  }

  @Test
  void aSurvivorInAFileThatTheBaseDoesNotHaveIsNew() {
    Mutant born = Mutants.survived("a.Born", "first", 3, 1);
    assertThat(of(List.of(), List.of(born)).added()).containsExactly(born);
  }

  @Test
  void aSurvivorInAFileThatWasNeverExaminedIsNeitherNewNorOld() {
    Mutant other = Mutants.survived("a.Other", "any", 3, 1);
    Comparison untold = of(List.of(OLD), List.of(OLD, other));
    assertThat(untold.unknown()).containsExactly(other);
    assertThat(untold.known()).isFalse();
    assertThat(untold.added()).isEmpty();
  }

  @Test
  void aNoticedMutantInAFileThatWasNeverExaminedNeedsNoBase() {
    assertThat(of(List.of(), List.of(Mutants.killed("a.Other", "any", 3, 1))).known()).isTrue();
  }
}
