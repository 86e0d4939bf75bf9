package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class DelegationTest {
  private static final String LINTER = "g:linter";

  private final FakePlugins plugins = new FakePlugins();

  private Delegation delegation(PluginExecution... executions) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("g");
    plugin.setArtifactId("linter");
    List.of(executions).forEach(plugin::addExecution);
    Model model = new Model();
    model.setGroupId("g");
    model.setArtifactId("a");
    model.setVersion("1");
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new Delegation(null, new MavenProject(model), null, plugins);
  }

  private static PluginExecution execution(String id, String... goals) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    List.of(goals).forEach(execution::addGoal);
    return execution;
  }

  private static MojoExecution mojo(String goal, String execution) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("g");
    plugin.setArtifactId("linter");
    return new MojoExecution(plugin, goal, execution);
  }

  @Test
  void theExecutionsThatNameTheGoalAreTakenAll() {
    Delegation delegation =
        delegation(execution("main", "check"), execution("x", "apply"), execution("t", "check"));
    assertThat(delegation.executions(LINTER, "check", "apply")).containsExactly("main", "t");
  }

  @Test
  void withoutThemOneThatNamesARelatedGoalLendsItsConfiguration() {
    Delegation delegation = delegation(execution("x", "apply"));
    assertThat(delegation.executions(LINTER, "check", "apply")).containsExactly("x");
    assertThat(delegation.executions(LINTER, "check")).containsExactly("default-cli");
  }

  @Test
  void onlyWhatTheBuildHasIsDeclared() {
    assertThat(delegation().declares(LINTER)).isTrue();
    assertThat(delegation().declares("g:other")).isFalse();
    assertThat(delegation().executions("g:other", "check")).containsExactly("default-cli");
  }

  @Test
  void whatAGoalForksRunsBeforeIt() throws Exception {
    MojoExecution report = mojo("report", "main");
    report.setForkedExecutions("g:a:1", List.of(mojo("prepare", "main")));
    MojoExecution check = mojo("check", "main");
    check.setForkedExecutions("g:a:1", List.of(report));
    assertThat(delegation().run(check).failure()).isEmpty();
    assertThat(plugins.ran).containsExactly("prepare@main", "report@main", "check@main");
  }

  @Test
  void aFailureIsAnAnswerAndEndsWhatWasToFollow() throws Exception {
    MojoExecution check = mojo("check", "main");
    check.setForkedExecutions("g:a:1", List.of(mojo("bad", "main")));
    assertThat(delegation().run(check).failure()).contains("3 violations");
    assertThat(plugins.ran).containsExactly("bad@main");
  }
}
