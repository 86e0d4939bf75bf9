package io.github.gatehouse.gate.doctor;

import static io.github.gatehouse.gate.doctor.Remark.Grade.OK;
import static io.github.gatehouse.gate.doctor.Remark.Grade.PROBLEM;
import static io.github.gatehouse.gate.doctor.Remark.Grade.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.git.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault that the doctor knows is planted, and found with its fix. */
class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private static List<Remark.Grade> grades(Examined part) {
    part.remarks().stream()
        .filter(remark -> remark.grade() != OK)
        .forEach(remark -> assertThat(remark.fix()).as(remark.what()).isNotBlank());
    return part.remarks().stream().map(Remark::grade).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "3.6.3, OK",
    "3.8.7, OK",
    "3.9.16, OK",
    "3.10.0, OK",
    "4.0.0-rc-6, OK",
    "3.6.2, PROBLEM",
    "3.5.4, PROBLEM",
    "2.2.1, PROBLEM",
    "3.0, PROBLEM",
    "4.1.0, WARN",
    "5.0.0, WARN",
    "snapshot, WARN"
  })
  void mavenIsKnownGoodTooOldOrUntried(String maven, Remark.Grade grade) {
    assertThat(grades(new Versions(maven, 17))).containsExactly(grade, OK);
  }

  @ParameterizedTest
  @CsvSource({"17, OK", "21, OK", "25, OK", "11, PROBLEM", "24, WARN"})
  void javaIsKnownGoodTooOldOrUntried(int java, Remark.Grade grade) {
    assertThat(grades(new Versions("3.9.16", java))).containsExactly(OK, grade);
  }

  private static Checkout checkout(String branch, boolean shallow) {
    return new Checkout(Path.of("x"), "a".repeat(40), "b".repeat(40), true, branch, shallow);
  }

  @Test
  void gitIsThereWithABaseThatIsKnown() {
    Optional<String> base = Optional.of("origin/main");
    Optional<Checkout> work = Optional.of(checkout("work", false));
    assertThat(grades(new GitSetup(work, base, true))).containsExactly(OK, OK);
    assertThat(grades(new GitSetup(work, base, false))).containsExactly(OK, PROBLEM);
    assertThat(grades(new GitSetup(work, Optional.empty(), false))).containsExactly(OK, WARN);
    assertThat(grades(new GitSetup(Optional.empty(), base, false))).containsExactly(WARN);
    Optional<Checkout> shallow = Optional.of(checkout("", true));
    assertThat(grades(new GitSetup(shallow, base, true))).containsExactly(OK, WARN, OK);
    assertThat(new GitSetup(shallow, base, true).remarks().get(0).what())
        .isEqualTo("detached HEAD at aaaaaaa");
  }

  @Test
  void aToolIsAtHandOrNot() {
    ToolSetup there = new ToolSetup("lint", "g:a:1", true, true, Optional.empty());
    assertThat(grades(there)).containsExactly(OK);
    ToolSetup offline = new ToolSetup("lint", "g:a:1", true, true, Optional.of("not found"));
    ToolSetup online = new ToolSetup("lint", "g:a:1", false, false, Optional.of("not found"));
    assertThat(grades(offline)).containsExactly(PROBLEM);
    assertThat(grades(online)).containsExactly(WARN);
    assertThat(offline.remarks().get(0).fix()).contains("online");
    assertThat(online.remarks().get(0).fix()).contains("settings.xml");
  }

  @Test
  void advisoriesAreThereAndYoung() {
    Optional<Instant> young = Optional.of(NOW.minus(AdvisorySetup.OLD));
    Optional<Instant> old = Optional.of(NOW.minus(AdvisorySetup.OLD).minus(Duration.ofDays(1)));
    assertThat(grades(new AdvisorySetup("osv", true, young, NOW))).containsExactly(OK);
    assertThat(grades(new AdvisorySetup("osv", true, old, NOW))).containsExactly(WARN);
    assertThat(grades(new AdvisorySetup("osv", true, Optional.empty(), NOW)))
        .containsExactly(PROBLEM);
    assertThat(grades(new AdvisorySetup("osv", false, Optional.empty(), NOW)))
        .containsExactly(PROBLEM);
    assertThat(grades(new AdvisorySetup("", false, Optional.empty(), NOW))).containsExactly(WARN);
  }

  @Test
  void aGoalThatIsBoundTooEarlyIsAProblem() {
    GoalBindings.Bound late = new GoalBindings.Bound("g:a", "lint", "verify", "test", false);
    GoalBindings.Bound early = new GoalBindings.Bound("g:a", "lint", "compile", "test", true);
    assertThat(grades(new GoalBindings(List.of()))).containsExactly(OK);
    assertThat(grades(new GoalBindings(List.of(late)))).containsExactly(OK);
    assertThat(grades(new GoalBindings(List.of(late, early)))).containsExactly(PROBLEM);
  }

  @Test
  void aGateWithoutReceiptsIsNamedAndACacheToo() {
    List<String> expected = List.of("build", "tests");
    assertThat(grades(new ReceiptsLeft(expected, Set.of(), false))).containsExactly(WARN);
    assertThat(grades(new ReceiptsLeft(expected, Set.of("tests", "build"), false)))
        .containsExactly(OK);
    Remark cached = new ReceiptsLeft(expected, Set.of("tests"), true).remarks().get(0);
    assertThat(cached.what()).isEqualTo("none of build; a build cache hides them");
    assertThat(grades(new ReceiptsLeft(expected, Set.of("tests"), false))).containsExactly(WARN);
  }

  @Test
  void theLevelIsShownAndACacheIsNamed() {
    assertThat(grades(new Surroundings("ci", true, false))).containsExactly(OK);
    assertThat(grades(new Surroundings("gate.level is 'x'", false, true)))
        .containsExactly(PROBLEM, WARN);
  }

  @Test
  void aDiagnosisIsATableWithFixes() {
    Diagnosis diagnosis =
        Diagnosis.of(
            List.of(
                new Versions("3.9.16", 11),
                new ToolSetup("lint", "g:a:1", true, true, Optional.of("not found"))));
    assertThat(diagnosis.summary()).isEqualTo("2 problems, 0 warnings, 1 ok");
    assertThat(diagnosis.remarks().get(0).rows()).containsExactly("ok       maven        3.9.16");
    assertThat(diagnosis.remarks().get(1).rows())
        .containsExactly(
            "problem  java         11; at least 17",
            "                      Fix: set JAVA_HOME to a JDK of 17 or 21");
  }

  @Test
  void whatIsWrongHasAFixAndWhatIsRightHasNone() {
    assertThatThrownBy(() -> new Remark(PROBLEM, "git", "x", "")).hasMessageContaining("fix");
    assertThatThrownBy(() -> new Remark(OK, "git", "x", "y")).hasMessageContaining("fix");
  }
}
