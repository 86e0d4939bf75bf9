package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

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

class PitestPlanTest {
  private static MavenProject pitest(String goal, String phase) {
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    execution.setPhase(phase);
    Plugin plugin = new Plugin();
    plugin.setGroupId("org.pitest");
    plugin.setArtifactId("pitest-maven");
    plugin.addExecution(execution);
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new MavenProject(model);
  }

  @ParameterizedTest
  @CsvSource({
    "mutationCoverage, test, verify, RUNS",
    "mutationCoverage, , verify, RUNS",
    "mutationCoverage, , test, DECLARED",
    "mutationCoverage, none, deploy, DECLARED",
    "report, test, verify, DECLARED"
  })
  void pitRunsWhereItsGoalIsReached(String goal, String phase, String asked, PitestPlan plan) {
    assertThat(PitestPlan.of(pitest(goal, phase), new Phases(List.of(asked)))).isEqualTo(plan);
  }

  @Test
  void aProjectWithoutPitHasNoPlan() {
    MavenProject bare = new MavenProject(new Model());
    assertThat(PitestPlan.of(bare, new Phases(List.of("verify")))).isEqualTo(PitestPlan.ABSENT);
  }
}
