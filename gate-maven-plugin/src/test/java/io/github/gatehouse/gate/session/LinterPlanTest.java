package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.lint.report.LintReport;
import io.github.gatehouse.gate.observe.Phases;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterPlanTest {
  private static MavenProject with(LintReport report, String... goalsAndPhases) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(report.plugin().replaceFirst(":.*", ""));
    plugin.setArtifactId(report.plugin().replaceFirst(".*:", ""));
    for (int i = 0; i < goalsAndPhases.length; i += 2) {
      PluginExecution execution = new PluginExecution();
      execution.setId("e" + i);
      execution.addGoal(goalsAndPhases[i]);
      execution.setPhase(goalsAndPhases[i + 1]);
      plugin.addExecution(execution);
    }
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new MavenProject(model);
  }

  @ParameterizedTest
  @CsvSource({
    "check, , verify, true",
    "check, , test, false",
    "check, compile, test, true",
    "check, none, deploy, false",
    "spotbugs, , verify, false",
    "spotbugs, compile, verify, true"
  })
  void aLinterRunsWhereThePhaseOfItsExecutionIsReached(
      String goal, String phase, String asked, boolean runs) {
    LinterPlan plan = LinterPlan.of(with(LintReport.SPOTBUGS, goal, phase), LintReport.SPOTBUGS);
    assertThat(plan.runs(new Phases(List.of(asked)))).isEqualTo(runs);
    assertThat(plan.goal()).isEqualTo(goal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spotbugs:check",
        "spotbugs:spotbugs@x",
        "com.github.spotbugs:spotbugs-maven-plugin:check",
        "com.github.spotbugs:spotbugs-maven-plugin:4.9.8.3:check@e"
      })
  void aLinterRunsWhereTheCommandLineNamesIt(String asked) {
    LinterPlan plan = LinterPlan.of(with(LintReport.SPOTBUGS), LintReport.SPOTBUGS);
    assertThat(plan.runs(new Phases(List.of("compile", asked)))).isTrue();
    assertThat(plan.runs(new Phases(List.of("pmd:check", "spotbugs:gui", "verify")))).isFalse();
  }

  @Test
  void allExecutionsOfTheGoalThatJudgesAreRun() {
    MavenProject project =
        with(LintReport.PMD, "check", "verify", "pmd", "site", "check", "verify", "cpd-check", "x");
    assertThat(LinterPlan.of(project, LintReport.PMD).executions()).containsExactly("e0", "e4");
    assertThat(LinterPlan.of(project, LintReport.CPD).executions()).containsExactly("e6");
  }

  @Test
  void withoutExecutionsItIsRunAsFromACommandLineAndCopiedCodeIsNotLookedFor() {
    MavenProject project = with(LintReport.PMD);
    assertThat(LinterPlan.of(project, LintReport.PMD).executions()).containsExactly("default-cli");
    assertThat(LinterPlan.of(project, LintReport.CPD).executions()).isEmpty();
    assertThat(LinterPlan.of(project, LintReport.SPOTBUGS).executions()).isEmpty();
  }
}
