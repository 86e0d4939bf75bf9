package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.observe.ModuleState.Turn;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildGateTest {
  private static ModuleState module(Turn turn, String failure) {
    return new ModuleState("g:a", Path.of("a"), false, true, true, turn, failure);
  }

  private static MojoEvent mojo(String plugin, String goal, Map<String, String> settings) {
    return new MojoEvent("g:a", plugin, "1", goal, Instant.EPOCH, settings, Optional.empty());
  }

  private static MojoEvent failed(String plugin, String goal) {
    return new MojoEvent("g:a", plugin, "1", goal, Instant.EPOCH, Map.of(), Optional.of("no"));
  }

  private static MojoEvent compiled() {
    return mojo("maven-compiler-plugin", "compile", Map.of("release", "17"));
  }

  private static MojoEvent testCompiled(String skip) {
    return mojo("maven-compiler-plugin", "testCompile", Map.of("skip", skip));
  }

  private static String line(GateResult result) {
    return EvidenceLines.render("build", result.evidence());
  }

  @Test
  void aModuleThatCompiledPassesWithItsRelease() {
    GateResult result =
        BuildGate.of(module(Turn.DONE, ""), List.of(compiled(), testCompiled("false")));
    assertThat(line(result)).isEqualTo("build: javac: 1/1 modules ok; release 17");
  }

  @Test
  void theReleaseIsThatOfMainCodeOrItsTarget() {
    MojoEvent tests = mojo("maven-compiler-plugin", "testCompile", Map.of("release", "21"));
    MojoEvent main = mojo("maven-compiler-plugin", "compile", Map.of("target", "11"));
    assertThat(line(BuildGate.of(module(Turn.DONE, ""), List.of(tests, main))))
        .endsWith("release 11");
    MojoEvent untold = mojo("maven-compiler-plugin", "compile", Map.of());
    assertThat(line(BuildGate.of(module(Turn.DONE, ""), List.of(untold, tests))))
        .isEqualTo("build: javac: 1/1 modules ok");
  }

  @Test
  void anErrorIsPlaced() {
    String said = "Compilation failure\n/home/x/a/src/Parser.java:[41,9] cannot find symbol\n  x";
    GateResult result =
        BuildGate.of(
            module(Turn.FAILED, said), List.of(failed("maven-compiler-plugin", "compile")));
    assertThat(line(result)).contains("failed in a: Parser.java:[41,9] cannot find symbol");
    assertThat(result.findings().get(0).where()).isEqualTo("Parser.java:[41,9]");
  }

  @Test
  void aFailureBeforeAnyMojoFailsTheBuildWithItsMessage() {
    GateResult result = BuildGate.of(module(Turn.FAILED, "Could not resolve x:y:1"), List.of());
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.FAIL);
    assertThat(result.findings().get(0).what()).isEqualTo("Could not resolve x:y:1");
  }

  @Test
  void aFailingTestIsNoFailedBuild() {
    List<MojoEvent> events =
        List.of(compiled(), testCompiled("false"), failed("maven-surefire-plugin", "test"));
    GateResult result = BuildGate.of(module(Turn.FAILED, "There are test failures"), events);
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.PASS);
  }

  @Test
  void aFormatCheckThatStopsTheModuleLeavesItUnbuilt() {
    List<MojoEvent> events = List.of(failed("spotless-maven-plugin", "check"));
    GateResult result = BuildGate.of(module(Turn.FAILED, "violations"), events);
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("upstream-failed");
  }

  @Test
  void aModuleNotReachedIsSkippedForThat() {
    GateResult result = BuildGate.of(module(Turn.NOT_REACHED, ""), List.of());
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("upstream-failed");
  }

  @Test
  void sourcesWithoutACompilerAreNotMeasured() {
    GateResult result = BuildGate.of(module(Turn.DONE, ""), List.of());
    assertThat(line(result)).contains("no compiler ran");
  }

  @Test
  void errorsThatAreToldNotToCountAreNotMeasured() {
    MojoEvent event = mojo("maven-compiler-plugin", "compile", Map.of("failOnError", "false"));
    GateResult result = BuildGate.of(module(Turn.DONE, ""), List.of(event, testCompiled("false")));
    assertThat(line(result)).contains("failOnError is false");
  }

  @Test
  void sourcesOfTestsThatNobodyCompiledAreNotMeasured() {
    ModuleState done = module(Turn.DONE, "");
    assertThat(line(BuildGate.of(done, List.of(compiled()))))
        .contains("sources of tests, and no compiler ran on them");
    assertThat(line(BuildGate.of(done, List.of(compiled(), testCompiled("true")))))
        .contains("maven.test.skip is true: sources of tests were not compiled");
    List<MojoEvent> stopped = List.of(compiled(), failed("spotless-maven-plugin", "check"));
    GateResult result = BuildGate.of(module(Turn.FAILED, "violations"), stopped);
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("upstream-failed");
  }

  @Test
  void phasesReachWhatLiesBeforeThem() {
    Phases phases = new Phases(List.of("clean", "package"));
    assertThat(phases.reach("test")).isTrue();
    assertThat(phases.reach("verify")).isFalse();
    assertThat(new Phases(List.of("clean", "gate:check")).build()).isFalse();
    assertThat(new Phases(List.of("foo")).build()).isTrue();
    assertThat(new Phases(List.of("before:test")).reach("compile")).isTrue();
  }
}
