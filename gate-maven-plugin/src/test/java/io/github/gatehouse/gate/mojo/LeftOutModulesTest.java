package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class LeftOutModulesTest {
  private static final GateResult PASS =
      GateResult.of(new Formatting("t", Basis.MEASURED, 1, 0), List.of());

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private final MavenSession session =
      new MavenSession(
          null,
          new DefaultRepositorySystemSession(),
          new DefaultMavenExecutionRequest(),
          new DefaultMavenExecutionResult());

  private Outcome outcome(int all, int built) {
    List<MavenProject> projects = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      Model model = new Model();
      model.setGroupId("g");
      model.setArtifactId("m" + i);
      model.setVersion("1");
      projects.add(new MavenProject(model));
    }
    session.setProjects(projects.subList(0, built));
    session.setAllProjects(projects);
    return Outcome.of(LeftOutModules.noted(session, "t", PASS).evidence());
  }

  @Test
  void whatHasSeenAllModulesStaysAsItIs() {
    assertThat(outcome(3, 3)).isEqualTo(Outcome.PASS);
  }

  @Test
  void aPartOfTheModulesIsNoPassAndTheOthersAreNamed() {
    assertThat(outcome(3, 1).reason()).isEqualTo("this build leaves modules out: m1, m2");
    assertThat(outcome(9, 1).reason()).endsWith("m1, m2, m3, m4, m5 and 3 more");
  }
}
