package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.observe.ModuleState.Turn;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Tool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTruthTest {
  private static final String COMPILER = "maven-compiler-plugin";

  private static Outcome outcome(GateResult result) {
    return Outcome.of(result.evidence());
  }

  @ParameterizedTest
  @CsvSource({
    // turn, compiled, pom, main, tests, outcome
    "DONE, true, false, true, true, pass",
    "DONE, true, false, true, false, pass",
    "DONE, true, false, false, true, pass",
    "DONE, true, false, false, false, skipped(no-surface)",
    "DONE, true, true, true, true, skipped(no-surface)",
    "DONE, false, false, false, false, skipped(no-surface)",
    "DONE, false, true, false, false, skipped(no-surface)",
    "DONE, false, false, true, false, 'inconclusive(there are sources, and no compiler ran)'",
    "DONE, false, false, false, true, 'inconclusive(there are sources, and no compiler ran)'",
    "FAILED, true, false, true, true, fail",
    "FAILED, false, false, true, true, fail",
    "FAILED, false, true, false, false, fail",
    "NOT_REACHED, true, false, true, true, skipped(upstream-failed)",
    "NOT_REACHED, false, true, false, false, skipped(upstream-failed)"
  })
  void everyTurnHasItsOutcome(
      Turn turn, boolean compiled, boolean pom, boolean main, boolean tests, String outcome) {
    List<MojoEvent> events =
        compiled
            ? List.of(Watched.mojo(COMPILER, "compile"), Watched.mojo(COMPILER, "testCompile"))
            : new ArrayList<>();
    GateResult result = BuildGate.of(Watched.module(turn, pom, main, tests), events);
    assertThat(outcome(result)).hasToString(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maven-surefire-plugin",
        "maven-failsafe-plugin",
        "spotless-maven-plugin",
        "maven-checkstyle-plugin",
        "maven-pmd-plugin",
        "spotbugs-maven-plugin",
        "gate-maven-plugin",
        "bench-maven-plugin",
        "routing-maven-plugin"
      })
  void aFailureThatBelongsToAnotherGateIsNotTheCompilers(String plugin) {
    ModuleState module = Watched.module(Turn.FAILED, false, true, true);
    MojoEvent failed = Watched.failed(plugin, "x", "no");
    MojoEvent compiled = Watched.mojo(COMPILER, "compile");
    MojoEvent tests = Watched.mojo(COMPILER, "testCompile");
    assertThat(outcome(BuildGate.of(module, List.of(compiled, tests, failed))))
        .isEqualTo(Outcome.PASS);
    assertThat(outcome(BuildGate.of(module, List.of(failed))).reason())
        .isEqualTo("upstream-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maven-jar-plugin", "maven-enforcer-plugin", COMPILER})
  void anyOtherFailureIsTheBuilds(String plugin) {
    ModuleState module = Watched.module(Turn.FAILED, false, true, true);
    MojoEvent compiled = Watched.mojo(COMPILER, "compile");
    GateResult result =
        BuildGate.of(module, List.of(compiled, Watched.failed(plugin, "x", "it broke")));
    assertThat(outcome(result)).isEqualTo(Outcome.FAIL);
    assertThat(result.findings().get(0).fix()).isEqualTo("mvn -e verify");
  }

  @Test
  void aForeignPluginThatDidItsWorkExcusesNothing() {
    ModuleState module = Watched.module(Turn.FAILED, false, true, true);
    List<MojoEvent> events = List.of(Watched.mojo("maven-surefire-plugin", "test"));
    assertThat(outcome(BuildGate.of(module, events))).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "maven-compiler-plugin, compile, javac",
    "maven-compiler-plugin, testCompile, javac",
    "kotlin-maven-plugin, compile, kotlinc",
    "gmavenplus-plugin, compile, groovyc",
    "scala-maven-plugin, compile, scalac"
  })
  void everyCompilerIsNamed(String plugin, String goal, String tool) {
    ModuleState module = Watched.module(Turn.DONE, false, true, false);
    GateResult result = BuildGate.of(module, List.of(Watched.mojo(plugin, goal)));
    assertThat(result.evidence().get(0).tool()).isEqualTo(tool);
    assertThat(result.tools()).containsExactly(new Tool(plugin, "1"));
    assertThat(BuildGate.isCompiler(plugin)).isTrue();
  }

  @Test
  void aGoalOfACompilersPluginThatCompilesNothingDoesNotCount() {
    ModuleState module = Watched.module(Turn.DONE, false, true, true);
    List<MojoEvent> events = List.of(Watched.mojo("gmavenplus-plugin", "addSources"));
    assertThat(outcome(BuildGate.of(module, events)).reason()).contains("no compiler ran");
    assertThat(BuildGate.isCompiler("maven-jar-plugin")).isFalse();
  }

  @Test
  void twoCompilersAreNamedTogetherAndACompilerIdReplacesTheName() {
    ModuleState module = Watched.module(Turn.DONE, false, true, true);
    GateResult result =
        BuildGate.of(
            module,
            List.of(
                Watched.mojo("kotlin-maven-plugin", "compile"),
                Watched.mojo(COMPILER, "compile", "compilerId", "eclipse"),
                Watched.mojo(COMPILER, "testCompile", "compilerId", "eclipse")));
    assertThat(result.evidence().get(0).tool()).isEqualTo("kotlinc+eclipse");
    assertThat(result.tools()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "21, 8, compile, 21",
    "'', 8, compile, 8",
    "'', '', compile, ''",
    "21, 8, testCompile, ''"
  })
  void theReleaseIsThatOfTheMainCode(String release, String target, String goal, String shown) {
    ModuleState module = Watched.module(Turn.DONE, false, true, false);
    MojoEvent event = Watched.mojo(COMPILER, goal, "release", release, "target", target);
    GateResult result = BuildGate.of(module, List.of(event));
    assertThat(((Compilation) result.evidence().get(0)).release()).isEqualTo(shown);
  }

  @Test
  void skippedMainCodeIsNotMeasured() {
    ModuleState module = Watched.module(Turn.DONE, false, true, true);
    MojoEvent event = Watched.mojo(COMPILER, "compile", "skipMain", "true");
    GateResult result = BuildGate.of(module, List.of(event));
    assertThat(outcome(result).reason()).isEqualTo("maven.main.skip is true");
    assertThat(result.findings().get(0).id()).isEqualTo("build-unmeasured");
  }

  @Test
  void aFailureWithoutAWordIsStillAFindingWithAWord() {
    ModuleState mute =
        new ModuleState("g:a", java.nio.file.Path.of("a"), false, true, true, Turn.FAILED, " ");
    GateResult result = BuildGate.of(mute, List.of());
    assertThat(result.findings().get(0).what()).isEqualTo("the build failed");
    assertThat(result.findings().get(0).where()).isEqualTo("g:a");
  }
}
