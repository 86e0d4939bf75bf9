package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultGoalsTest {
  private static final String KEY = "io.github.gatehouse-maven:gate-maven-plugin";

  @TempDir Path directory;

  private final Properties user = new Properties();

  private static String bound(Reactor reactor, String module) {
    TreeSet<String> goals = new TreeSet<>();
    for (PluginExecution one : reactor.module(module).getPlugin(KEY).getExecutions()) {
      goals.addAll(one.getGoals());
    }
    return String.join(" ", goals);
  }

  private Reactor reactor() throws IOException {
    return new Reactor(directory, user, "a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "ide, freshness, '', ''",
    "local, format freshness lint mutation, format lint mutation, format lint mutation",
    "ci, format freshness lint mutation security, format lint mutation security,"
        + " features format lint mutation security",
    // The first gate that has its turn refuses the level.
    "deep, format freshness lint mutation security, format lint mutation security,"
        + " features format lint mutation security"
  })
  void aModuleGetsTheGoalsThatHaveATurnThere(String level, String root, String a, String b)
      throws IOException {
    user.setProperty("gate.level", level);
    Reactor reactor = reactor();
    DefaultGoals.bind(reactor.session, reactor.facts);
    assertThat(List.of("root", "a", "b"))
        .extracting(module -> bound(reactor, module))
        .containsExactly(root, a, b);
  }

  @Test
  void whatTheProjectBindsItselfStaysAsItIs() throws IOException {
    user.setProperty("gate.level", "ide");
    Reactor reactor = reactor();
    Plugin plugin = new Plugin();
    plugin.setGroupId("io.github.gatehouse-maven");
    plugin.setArtifactId("gate-maven-plugin");
    PluginExecution own = new PluginExecution();
    own.setId("mine");
    own.setPhase("package");
    own.addGoal("lint");
    own.addGoal("perf");
    plugin.addExecution(own);
    reactor.module("a").getBuild().addPlugin(plugin);
    DefaultGoals.bind(reactor.session, reactor.facts);
    assertThat(reactor.module("a").getPlugin(KEY).getExecutions())
        .extracting(PluginExecution::getId)
        .containsExactly("mine");
  }

  private String boundWithBenchmarks(Change change) throws IOException {
    user.setProperty("gate.level", "ide");
    Reactor reactor = reactor();
    change.make(reactor.module("a"));
    DefaultGoals.bind(reactor.session, reactor.facts);
    return bound(reactor, "a");
  }

  /** What makes benchmarks a matter of a module. */
  private interface Change {
    void make(MavenProject project) throws IOException;
  }

  @Test
  void aModuleWithBenchmarksGetsTheirGoals() throws IOException {
    assertThat(
            boundWithBenchmarks(
                project -> {
                  Dependency jmh = new Dependency();
                  jmh.setGroupId("org.openjdk.jmh");
                  jmh.setArtifactId("jmh-core");
                  project.getModel().addDependency(jmh);
                }))
        .isEqualTo("benchmarks perf");
    assertThat(
            boundWithBenchmarks(
                project -> Files.createDirectories(directory.resolve("a/src/jmh/java"))))
        .isEqualTo("benchmarks perf");
  }

  @Test
  void goalsThatAreToBeSkippedAreThereToSaySo() throws IOException {
    assertThat(
            boundWithBenchmarks(
                project -> {
                  Plugin plugin = new Plugin();
                  plugin.setGroupId("io.github.gatehouse-maven");
                  plugin.setArtifactId("gate-maven-plugin");
                  Xpp3Dom configuration = new Xpp3Dom("configuration");
                  configuration.addChild(new Xpp3Dom("skip"));
                  plugin.setConfiguration(configuration);
                  project.getBuild().addPlugin(plugin);
                }))
        .isEqualTo("benchmarks perf");
    assertThat(
            boundWithBenchmarks(
                project -> project.getProperties().setProperty("gate.benchmarks.skip", "true")))
        .isEqualTo("benchmarks perf");
    user.setProperty("gate.perf.skip", "true");
    assertThat(boundWithBenchmarks(project -> {})).isEqualTo("benchmarks perf");
  }
}
