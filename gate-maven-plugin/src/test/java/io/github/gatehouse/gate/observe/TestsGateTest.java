package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.cases.CaseMemory;
import io.github.gatehouse.gate.cases.TestsPolicy;
import io.github.gatehouse.gate.observe.ModuleState.Turn;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsGateTest {
  private static final TestsGate PLAIN = new TestsGate(TestsPolicy.PLAIN, CaseMemory.NONE);

  @TempDir Path directory;

  private ModuleState module(Turn turn, boolean tests) {
    return new ModuleState("g:a", directory, false, true, tests, turn, "");
  }

  private MojoEvent runner(String plugin, Optional<String> failure, String... settings) {
    String goal = plugin.contains("failsafe") ? "integration-test" : "test";
    Map<String, String> all = new TreeMap<>();
    all.put("reportsDirectory", directory.resolve(plugin).toString());
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return new MojoEvent("g:a", plugin, "3", goal, Instant.EPOCH, all, failure);
  }

  private MojoEvent surefire(String... settings) {
    return runner("maven-surefire-plugin", Optional.empty(), settings);
  }

  private void report(String plugin, String cases) throws IOException {
    Path reports = Files.createDirectories(directory.resolve(plugin));
    Files.writeString(reports.resolve("TEST-a.xml"), "<testsuite>" + cases + "</testsuite>");
  }

  private GateResult of(Turn turn, boolean tests, MojoEvent... events) throws IOException {
    return PLAIN.judge(module(turn, tests), List.of(events));
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  private static String line(GateResult result) {
    return EvidenceLines.render("tests", result.evidence());
  }

  @Test
  void bothRunnersAreCountedTogether() throws IOException {
    report("maven-surefire-plugin", "<testcase classname='A' name='a'/>");
    report("maven-failsafe-plugin", "<testcase classname='B' name='b'/>");
    MojoEvent failsafe = runner("maven-failsafe-plugin", Optional.empty());
    GateResult result = of(Turn.DONE, true, surefire(), failsafe);
    assertThat(line(result)).isEqualTo("tests: failsafe+surefire: 2/2 pass, 0 flaky, 0 skipped");
    assertThat(result.reports()).hasSize(2);
  }

  @Test
  void aFailureFailsWhateverTheBuildMakesOfIt() throws IOException {
    report(
        "maven-surefire-plugin",
        "<testcase classname='x.A' name='a'><failure message='no'/></testcase>");
    GateResult result = of(Turn.DONE, true, surefire("testFailureIgnore", "true"));
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(result.findings().get(0).fix()).isEqualTo("mvn test -Dtest='A#a'");
  }

  @Test
  void skipFlagsAreNamed() throws IOException {
    assertThat(line(of(Turn.DONE, true, surefire("skipTests", "true"))))
        .contains("skipTests is true");
    assertThat(line(of(Turn.DONE, true, surefire("skip", "true"))))
        .contains("maven.test.skip is true");
  }

  @Test
  void aSelectionOfTestsIsNoPass() throws IOException {
    report("maven-surefire-plugin", "<testcase classname='A' name='a'/>");
    GateResult result = of(Turn.DONE, true, surefire("test", "A"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("1/1 pass").contains("-Dtest selects only A");
  }

  @Test
  void testSourcesWithoutReportsAreNotMeasured() throws IOException {
    assertThat(status(of(Turn.DONE, true, surefire()))).isEqualTo(Status.INCONCLUSIVE);
    assertThat(status(of(Turn.DONE, true))).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void aRunnerThatBrokeIsNotMeasured() throws IOException {
    MojoEvent broken = runner("maven-surefire-plugin", Optional.of("The forked VM crashed"));
    GateResult result = of(Turn.FAILED, true, broken);
    assertThat(line(result)).contains("failed without a report: The forked VM crashed");
  }

  @Test
  void withoutTestsTheGateDoesNotApply() throws IOException {
    GateResult result = of(Turn.DONE, false, surefire());
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("no-surface");
  }

  @Test
  void aBuildThatStoppedBeforeIsUpstream() throws IOException {
    GateResult result = of(Turn.FAILED, true);
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("upstream-failed");
  }
}
