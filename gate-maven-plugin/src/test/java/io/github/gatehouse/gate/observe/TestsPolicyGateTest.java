package io.github.gatehouse.gate.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.cases.CaseList;
import io.github.gatehouse.gate.cases.FakeMemory;
import io.github.gatehouse.gate.cases.TestsPolicy;
import io.github.gatehouse.gate.cases.TestsPolicy.Vanished;
import io.github.gatehouse.gate.observe.ModuleState.Turn;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsPolicyGateTest {
  private static final String TWO =
      "<testcase classname='a.B' name='one' time='0.25'/>"
          + "<testcase classname='a.SmokeTest' name='two' time='1.5'/>";

  @TempDir Path reports;

  private final FakeMemory memory =
      new FakeMemory(Optional.of(new CaseList(List.of("surefire a.B#one", "surefire a.B#gone"))));

  private void report(String cases) throws IOException {
    Files.writeString(reports.resolve("TEST-a.xml"), "<testsuite>" + cases + "</testsuite>");
  }

  private GateResult judge(TestsPolicy policy, FakeMemory known, MojoEvent... events)
      throws IOException {
    ModuleState module = Watched.module(Turn.DONE, false, true, true);
    return new TestsGate(policy, known).judge(module, List.of(events));
  }

  private MojoEvent surefire(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "reportsDirectory";
    all[1] = reports.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return Watched.mojo("maven-surefire-plugin", "test", all);
  }

  private static TestsPolicy policy(int floor, Vanished vanished, String... smoke) {
    return new TestsPolicy(floor, vanished, List.of(smoke), List.of(), Instant.EPOCH);
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  private static String line(GateResult result) {
    return EvidenceLines.render("tests", result.evidence());
  }

  @Test
  void aTestOfTheBaseThatIsGoneFailsAndIsNamed() throws IOException {
    report(TWO.replace("a.SmokeTest", "a.C"));
    GateResult result = judge(TestsPolicy.PLAIN, memory, surefire());
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(line(result)).contains("2/2 pass").contains("1 test of the base vanished");
    assertThat(result.findings()).extracting(Finding::where).containsExactly("a.B#gone");
    assertThat(memory.kept()).isEmpty();
  }

  @Test
  void withAWordItIsOnlyNamed() throws IOException {
    report(TWO);
    GateResult warned = judge(policy(0, Vanished.WARN), memory, surefire());
    assertThat(status(warned)).isEqualTo(Status.PASS);
    assertThat(warned.findings().get(0).what()).contains("a.B#gone ran at the base");
    assertThat(judge(policy(0, Vanished.OFF), memory, surefire()).findings()).isEmpty();
    assertThatThrownBy(() -> Vanished.of("maybe")).hasMessageContaining("fail, warn or off");
  }

  @Test
  void aSelectionOfTestsIsNotComparedAndNotKept() throws IOException {
    report(TWO);
    GateResult result = judge(TestsPolicy.PLAIN, memory, surefire("test", "B"));
    assertThat(line(result)).doesNotContain("vanished");
    assertThat(memory.kept()).isEmpty();
  }

  @Test
  void whatPassedIsKept() throws IOException {
    report(TWO + "<testcase classname='a.B' name='later'><skipped/></testcase>");
    FakeMemory fresh = new FakeMemory(Optional.empty());
    judge(TestsPolicy.PLAIN, fresh, surefire());
    assertThat(fresh.kept().orElseThrow().entries())
        .containsExactly("surefire a.B#one", "surefire a.SmokeTest#two");
  }

  @Test
  void theFloorIsOfTheModule() throws IOException {
    report(TWO);
    FakeMemory none = new FakeMemory(Optional.empty());
    assertThat(status(judge(policy(2, Vanished.FAIL), none, surefire()))).isEqualTo(Status.PASS);
    GateResult result = judge(policy(3, Vanished.FAIL), none, surefire());
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("2 tests executed, at least 3");
  }

  @Test
  void theSmokeSubsetHasANumberAndATimeOfItsOwn() throws IOException {
    report(TWO);
    FakeMemory none = new FakeMemory(Optional.empty());
    GateResult result = judge(policy(0, Vanished.FAIL, "a.Smoke*#*"), none, surefire());
    assertThat(line(result)).endsWith("0 skipped; smoke: 1 test in 1.5 s");
    assertThat(line(judge(policy(0, Vanished.FAIL, "b.*"), none, surefire())))
        .doesNotContain("smoke");
  }

  @Test
  void reportsOfAnyOtherRunnerAreCountedWhereTheyAreNamed() throws IOException {
    report(TWO);
    TestsPolicy named =
        new TestsPolicy(0, Vanished.OFF, List.of(), List.of(reports), Instant.EPOCH);
    FakeMemory none = new FakeMemory(Optional.empty());
    assertThat(line(judge(named, none))).startsWith("tests: reports: 2/2 pass");
    TestsPolicy later =
        new TestsPolicy(
            0, Vanished.OFF, List.of(), List.of(reports), Instant.now().plusSeconds(90));
    assertThat(status(judge(later, none))).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void aModuleThatABuildCacheRestoredIsNoPassAndIsTold() throws IOException {
    GateResult result = judge(TestsPolicy.PLAIN, memory);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("nothing ran here, as with a build cache");
    assertThat(result.findings().get(0).fix()).contains("-Dmaven.build.cache.enabled=false");
  }

  @Test
  void staleReportsAreCountedAsStale() throws IOException {
    report(TWO);
    FileTime old = FileTime.from(Instant.EPOCH.minusSeconds(5));
    Files.setLastModifiedTime(reports.resolve("TEST-a.xml"), old);
    assertThat(line(judge(TestsPolicy.PLAIN, memory, surefire())))
        .contains("no test reported")
        .contains("reports of an earlier build: 1");
  }

  @Test
  void aForkThatDiedIsSeenAlsoWhereFailuresAreIgnored() throws IOException {
    report(TWO);
    FakeMemory none = new FakeMemory(Optional.empty());
    MojoEvent ignoring = surefire("testFailureIgnore", "true");
    assertThat(status(judge(TestsPolicy.PLAIN, none, ignoring))).isEqualTo(Status.PASS);
    Files.writeString(reports.resolve("2026-jvmRun1.dump"), "Corrupted");
    GateResult result = judge(TestsPolicy.PLAIN, none, ignoring);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("a fork left 2026-jvmRun1.dump");
  }

  @Test
  void anErrorOfTheJvmBesideAFailedTestIsStillSaid() throws IOException {
    report("<testcase classname='a.B' name='one'><failure/></testcase>");
    MojoEvent out =
        Watched.failed(
            "maven-surefire-plugin",
            "test",
            "java.lang.OutOfMemoryError: Java heap space",
            "reportsDirectory",
            reports.toString());
    GateResult result = judge(TestsPolicy.PLAIN, new FakeMemory(Optional.empty()), out);
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(line(result)).contains("OutOfMemoryError");
    assertThat(result.evidence()).hasSize(2);
  }
}
