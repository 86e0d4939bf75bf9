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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDoubtsTest {
  private static final String PASSED = "<testcase classname='a.B' name='one'/>";
  private static final String FAILED = "<testcase classname='a.B' name='one'><failure/></testcase>";
  private static final String SUREFIRE = "maven-surefire-plugin";
  private static final String FAILSAFE = "maven-failsafe-plugin";

  private static final TestsGate PLAIN = new TestsGate(TestsPolicy.PLAIN, CaseMemory.NONE);

  @TempDir Path reports;

  private void report(String name, String cases) throws IOException {
    String xml = "<testsuite>" + cases + "</testsuite>";
    Files.writeString(reports.resolve("TEST-" + name + ".xml"), xml);
  }

  private String[] settings(String... more) {
    List<String> all = new ArrayList<>(List.of("reportsDirectory", reports.toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static GateResult judge(Turn turn, boolean tests, MojoEvent... events)
      throws IOException {
    return PLAIN.judge(Watched.module(turn, false, true, tests), List.of(events));
  }

  private static String line(GateResult result) {
    return EvidenceLines.render("tests", result.evidence());
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  @ParameterizedTest
  @CsvSource({
    "maven-surefire-plugin, test, skip, true, maven.test.skip is true",
    "maven-surefire-plugin, test, skipTests, true, skipTests is true",
    "maven-surefire-plugin, test, skipExec, true, maven.test.skip.exec is true",
    "maven-failsafe-plugin, integration-test, skipITs, true, skipITs is true",
    "maven-failsafe-plugin, integration-test, skipTests, true, skipTests is true",
    "maven-surefire-plugin, test, test, A#b, -Dtest selects only A#b",
    "maven-failsafe-plugin, integration-test, test, AIT, -Dit.test selects only AIT",
    "maven-surefire-plugin, test, gatehouse.selected, -Dgroups=fast, -Dgroups=fast selects only a part"
  })
  void aFlagIsNamedAndNeverAPassHoweverManyTestsDidRun(
      String plugin, String goal, String flag, String value, String said) throws IOException {
    report("a", PASSED);
    GateResult result = judge(Turn.DONE, true, Watched.mojo(plugin, goal, settings(flag, value)));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("1/1 pass").contains(said);
    assertThat(result.findings().get(0).id()).isEqualTo("tests-skipped");
  }

  @ParameterizedTest
  @CsvSource({"skip", "skipTests", "skipITs", "skipExec"})
  void aFlagThatIsOffOrWithoutTestsIsNoMatter(String flag) throws IOException {
    report("a", PASSED);
    MojoEvent off = Watched.mojo(SUREFIRE, "test", settings(flag, "false"));
    assertThat(status(judge(Turn.DONE, true, off))).isEqualTo(Status.PASS);
    MojoEvent on = Watched.mojo(SUREFIRE, "test", flag, "true");
    assertThat(Outcome.of(judge(Turn.DONE, false, on).evidence()).reason()).isEqualTo("no-surface");
  }

  @Test
  void aCrashAfterTheFirstReportIsNoPass() throws IOException {
    report("a", PASSED);
    MojoEvent crashed = Watched.failed(SUREFIRE, "test", "The forked VM ended", settings());
    GateResult result = judge(Turn.FAILED, true, crashed);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("surefire failed and no test did: The forked VM ended");
  }

  @Test
  void aCrashThatFailsafeKeepsForItsSecondGoalIsNoPass() throws IOException {
    report("a", PASSED);
    MojoEvent ran = Watched.mojo(FAILSAFE, "integration-test", settings());
    MojoEvent judged = Watched.failed(FAILSAFE, "verify", "There was a timeout");
    GateResult result = judge(Turn.FAILED, true, ran, judged);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("There was a timeout");
  }

  @Test
  void aFailedTestExplainsThatItsRunnerFailed() throws IOException {
    report("a", FAILED);
    MojoEvent runner = Watched.failed(SUREFIRE, "test", "There are test failures", settings());
    GateResult result = judge(Turn.FAILED, true, runner);
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(result.findings()).singleElement().extracting("id").isEqualTo("tests-failed");
  }

  @Test
  void reportsOfAnEarlierBuildAreNoEvidence() throws IOException {
    report("a", PASSED);
    FileTime old = FileTime.from(Instant.EPOCH.minusSeconds(5));
    Files.setLastModifiedTime(reports.resolve("TEST-a.xml"), old);
    GateResult result = judge(Turn.DONE, true, Watched.mojo(SUREFIRE, "test", settings()));
    assertThat(line(result)).contains("there are test sources, and no test reported");
    assertThat(result.reports()).isEmpty();
  }

  @Test
  void twoRunsIntoOneDirectoryAreCountedOnceFromTheFirst() throws IOException {
    report("a", PASSED);
    FileTime between = FileTime.from(Instant.EPOCH.plusSeconds(5));
    Files.setLastModifiedTime(reports.resolve("TEST-a.xml"), between);
    MojoEvent first = Watched.mojo(SUREFIRE, "test", settings());
    MojoEvent second =
        new MojoEvent(
            "g:a",
            SUREFIRE,
            "1",
            "test",
            Instant.EPOCH.plusSeconds(60),
            first.settings(),
            Optional.empty());
    assertThat(line(judge(Turn.DONE, true, second, first))).contains("surefire: 1/1 pass");
  }

  @Test
  void anUnreadableReportTakesThePassAway() throws IOException {
    report("a", PASSED);
    Files.writeString(reports.resolve("TEST-b.xml"), "<testsuite><testcase");
    GateResult result = judge(Turn.DONE, true, Watched.mojo(SUREFIRE, "test", settings()));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("unreadable report: TEST-b.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "one, a.B#one, mvn test -Dtest='B#one'",
    "adds(int)[1.5], a.B#adds(int)[1.5], mvn test -Dtest='B#adds*'",
    "adds{String}[a.b 'c'], a.B#adds{String}[a.b 'c'], mvn test -Dtest='B#adds*'",
    "adds two numbers, a.B#adds two numbers, mvn test -Dtest='B#adds*'"
  })
  void theFixNamesTheMethodWhateverItsParameters(String name, String where, String fix)
      throws IOException {
    String escaped = name.replace("'", "&apos;");
    report("a", "<testcase classname='a.B' name='" + escaped + "'><error/></testcase>");
    GateResult result = judge(Turn.DONE, true, Watched.mojo(SUREFIRE, "test", settings()));
    assertThat(result.findings().get(0).where()).isEqualTo(where.replace("''", "'"));
    assertThat(result.findings().get(0).fix()).isEqualTo(fix);
    assertThat(result.findings().get(0).what()).isEqualTo("failed");
  }

  @Test
  void failuresAreNamedUpToABoundAndThenCounted() throws IOException {
    report("a", FAILED.repeat(203));
    GateResult result = judge(Turn.DONE, true, Watched.mojo(SUREFIRE, "test", settings()));
    assertThat(result.findings()).hasSize(201);
    assertThat(result.findings().get(200).what()).isEqualTo("3 more tests failed");
  }

  @ParameterizedTest
  @CsvSource({
    "maven-surefire-plugin, test, true",
    "maven-failsafe-plugin, integration-test, true",
    "maven-failsafe-plugin, verify, false",
    "maven-surefire-plugin, help, false",
    "maven-compiler-plugin, test, false"
  })
  void onlyWhatRunsTestsIsARunner(String plugin, String goal, boolean runner) {
    assertThat(TestsGate.isRunner(plugin, goal)).isEqualTo(runner);
  }

  private void summary(String attributes, String message) throws IOException {
    Files.writeString(
        reports.resolve("failsafe-summary.xml"),
        "<failsafe-summary "
            + attributes
            + "><completed>1</completed><errors>0</errors><failures>0</failures>"
            + "<skipped>0</skipped><failureMessage>"
            + message
            + "</failureMessage></failsafe-summary>");
  }

  private GateResult afterFailsafe() throws IOException {
    String file = reports.resolve("failsafe-summary.xml").toString();
    MojoEvent ran = Watched.mojo(FAILSAFE, "integration-test", settings("summaryFile", file));
    return judge(Turn.DONE, true, ran, Watched.mojo(FAILSAFE, "verify"));
  }

  /** Under testFailureIgnore Failsafe's second goal succeeds whatever the first one kept for it. */
  @Test
  void whatFailsafeKeepsOfACrashIsReadWhereItsJudgeIsSilent() throws IOException {
    report("a", PASSED);
    summary("result=\"null\" timeout=\"false\"", "");
    assertThat(status(afterFailsafe())).isEqualTo(Status.PASS);
    summary("result=\"255\" timeout=\"false\"", "The forked VM terminated\n without goodbye");
    assertThat(status(afterFailsafe())).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(afterFailsafe())).contains("says The forked VM terminated without goodbye");
    summary("result=\"255\" timeout=\"true\"", "");
    assertThat(line(afterFailsafe())).contains("that the time was over");
    Files.writeString(reports.resolve("failsafe-summary.xml"), "<!DOCTYPE x><x/>");
    assertThat(line(afterFailsafe())).contains("its reports cannot be read");
  }

  @Test
  void aDumpOfAnyFailsafeForkIsACrash() throws IOException {
    report("a", PASSED);
    Files.writeString(reports.resolve("2026-11-30.dump"), "crashed");
    assertThat(line(afterFailsafe())).contains("a fork left 2026-11-30.dump");
  }

  @Test
  void aCrashBesideAFailedTestIsNotExplainedByIt() throws IOException {
    report("a", FAILED);
    String places =
        "There are test failures.\n\nSee /fork/reports for the individual test results.";
    GateResult plain = judge(Turn.DONE, true, Watched.failed(SUREFIRE, "test", places, settings()));
    assertThat(plain.evidence()).hasSize(1);
    String crash = places + "\nThe forked VM terminated without properly saying goodbye";
    GateResult both = judge(Turn.DONE, true, Watched.failed(SUREFIRE, "test", crash, settings()));
    assertThat(status(both)).isEqualTo(Status.FAIL);
    assertThat(line(both)).contains("failed, and not for its tests alone");
  }
}
