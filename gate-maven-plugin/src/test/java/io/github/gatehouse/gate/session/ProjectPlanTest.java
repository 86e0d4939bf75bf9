package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.observe.Phases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectPlanTest {
  @TempDir Path directory;

  private static MavenProject spotless(String goal, String phase) {
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    execution.setPhase(phase);
    Plugin plugin = new Plugin();
    plugin.setGroupId("com.diffplug.spotless");
    plugin.setArtifactId("spotless-maven-plugin");
    plugin.addExecution(execution);
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new MavenProject(model);
  }

  private MavenProject dependingOn(String group, String artifact) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(group);
    dependency.setArtifactId(artifact);
    Model model = new Model();
    model.addDependency(dependency);
    MavenProject project = new MavenProject(model);
    project.setFile(directory.resolve("pom.xml").toFile());
    return project;
  }

  @ParameterizedTest
  @CsvSource({
    "check, verify, verify, RUNS",
    "check, , verify, RUNS",
    "check, , package, DECLARED",
    "check, compile, package, RUNS",
    "check, none, deploy, DECLARED",
    "apply, compile, verify, DECLARED",
    "check, verify, clean, DECLARED",
    "check, clean, clean, RUNS"
  })
  void spotlessRunsWhereItsCheckIsReached(
      String goal, String phase, String asked, SpotlessPlan plan) {
    assertThat(SpotlessPlan.of(spotless(goal, phase), new Phases(List.of(asked)))).isEqualTo(plan);
  }

  @Test
  void aProjectWithoutSpotlessHasNoPlan() {
    MavenProject bare = new MavenProject(new Model());
    assertThat(SpotlessPlan.of(bare, new Phases(List.of("verify")))).isEqualTo(SpotlessPlan.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "org.openjdk.jmh, jmh-core, true",
    "org.openjdk.jmh, jmh-generator-annprocess, false",
    "com.example, jmh-core, false"
  })
  void jmhItselfMakesBenchmarks(String group, String artifact, boolean benchmarked) {
    assertThat(Benchmarked.is(dependingOn(group, artifact))).isEqualTo(benchmarked);
  }

  @Test
  void aDirectoryOfBenchmarksMakesThemToo() throws IOException {
    Files.createDirectories(directory.resolve("src/jmh/java"));
    assertThat(Benchmarked.is(dependingOn("g", "a"))).isTrue();
  }
}
