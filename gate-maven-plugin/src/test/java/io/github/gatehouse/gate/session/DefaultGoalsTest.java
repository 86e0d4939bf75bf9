package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
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
    "ide, benchmarks freshness perf, benchmarks perf, benchmarks perf",
    "local, benchmarks format freshness lint mutation perf, benchmarks format lint mutation perf,"
        + " benchmarks format lint mutation perf",
    "ci, benchmarks format freshness lint mutation perf security,"
        + " benchmarks format lint mutation perf security,"
        + " benchmarks features format lint mutation perf security",
    // The first gate that has its turn refuses the level.
    "deep, benchmarks format freshness lint mutation perf security,"
        + " benchmarks format lint mutation perf security,"
        + " benchmarks features format lint mutation perf security"
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
        .containsExactly("mine", "gatehouse-benchmarks");
  }
}
