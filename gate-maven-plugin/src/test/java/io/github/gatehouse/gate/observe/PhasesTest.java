package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhasesTest {
  private static Phases asked(String goals) {
    return new Phases(List.of(goals.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "verify, true",
    "clean verify, true",
    "clean, false",
    "pre-clean clean post-clean, false",
    "site, false",
    "site-deploy, false",
    "dependency:tree, false",
    "clean dependency:tree, false",
    "g:a:1:goal@id, false",
    "before:compile, true",
    "after:clean, false",
    "compile[100], true",
    "no-such-phase, true"
  })
  void onlyTheDefaultLifecycleIsABuild(String goals, boolean build) {
    assertThat(asked(goals).build()).isEqualTo(build);
  }

  @Test
  void withoutAGoalThereIsNoBuild() {
    assertThat(new Phases(List.of()).build()).isFalse();
    assertThat(new Phases(List.of()).reach("validate")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "verify, verify, true",
    "verify, validate, true",
    "verify, install, false",
    "package, integration-test, false",
    "deploy, test, true",
    "clean test, compile, true",
    "clean, validate, false",
    "gate:check, validate, false",
    "after:verify, verify, true",
    "verify[1000], verify, true",
    "test, before:compile, true",
    "compile, before:test, false"
  })
  void aPhaseReachesItselfAndAllBefore(String goals, String phase, boolean reached) {
    assertThat(asked(goals).reach(phase)).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "deploy, none, false",
    "deploy, no-such-phase, false",
    "verify, clean, false",
    "clean verify, clean, true",
    "clean:clean, clean, false"
  })
  void aPhaseOutsideOfTheLifecycleIsReachedOnlyByName(String goals, String phase, boolean reached) {
    assertThat(asked(goals).reach(phase)).isEqualTo(reached);
  }
}
