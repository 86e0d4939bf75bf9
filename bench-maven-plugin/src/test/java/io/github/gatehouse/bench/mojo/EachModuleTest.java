package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EachModuleTest {
  @TempDir private Path top;

  private MavenSession session;
  private MavenProject root;
  private MavenProject first;
  private MavenProject second;
  private MavenProject plain;

  // Every constructor of a session is deprecated, and Maven itself calls one.
  @SuppressWarnings("deprecation")
  @BeforeEach
  void reactor() {
    root = module("root");
    first = withJmh("first");
    second = withJmh("second");
    plain = module("plain");
    session = new MavenSession(null, null, new DefaultMavenExecutionRequest(), null);
    session.setProjects(List.of(root, first, second, plain));
  }

  @Test
  void theLastModuleWithJmhIsTheLastOfThoseThatAGoalTakes() {
    assertThat(isLast(first)).isFalse();
    assertThat(isLast(second)).isTrue();
  }

  @Test
  void aModuleWithoutJmhIsTakenByItself() {
    assertThat(isLast(root)).isTrue();
    assertThat(isLast(plain)).isTrue();
    session.setProjects(List.of(plain));
    assertThat(isLast(plain)).isTrue();
  }

  private boolean isLast(MavenProject module) {
    session.setCurrentProject(module);
    return EachModule.isLast(session);
  }

  private MavenProject withJmh(String name) {
    Dependency jmh = new Dependency();
    jmh.setGroupId("org.openjdk.jmh");
    jmh.setArtifactId("jmh-core");
    MavenProject module = module(name);
    module.getDependencies().add(jmh);
    return module;
  }

  private MavenProject module(String name) {
    MavenProject module = new MavenProject();
    module.setGroupId("example");
    module.setArtifactId(name);
    module.setVersion("1.0");
    module.setFile(top.resolve(name).resolve("pom.xml").toFile());
    return module;
  }
}
