package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildMavenTest {
  @TempDir private Path base;

  @Test
  void theModuleThatMavenIsStartedInHasThePomOfTheCommandLine() throws IOException {
    ChildMaven maven = maven("other.xml", "other.xml");
    assertThat(maven.finds(base, ".")).isFalse();

    Files.createFile(base.resolve("other.xml"));
    assertThat(maven.finds(base, ".")).isTrue();
    assertThat(maven("pom.xml", "pom.xml").finds(base, ".")).isFalse();
  }

  @Test
  void anotherModuleHasThePomThatItsParentNames() throws IOException {
    Files.createDirectories(base.resolve("usual"));
    Files.createFile(base.resolve("usual/pom.xml"));
    Files.createDirectories(base.resolve("named"));
    Files.createFile(base.resolve("named/named.xml"));

    // Some plugins put a POM of their own in the place of the module's.
    assertThat(maven("other.xml", "reduced.xml").finds(base, "usual")).isTrue();
    assertThat(maven("other.xml", "named.xml").finds(base, "named")).isTrue();
    assertThat(maven("other.xml", "pom.xml").finds(base, "named")).isFalse();
    assertThat(maven("pom.xml", "pom.xml").finds(base, "nowhere")).isFalse();
  }

  /**
   * The Maven of a build.
   *
   * @param started the POM on its command line
   * @param module the POM of the module at hand
   */
  // Every constructor of a session is deprecated, and Maven itself calls one.
  @SuppressWarnings("deprecation")
  private static ChildMaven maven(String started, String module) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setPom(Path.of(started).toFile());
    MavenProject project = new MavenProject();
    project.setFile(Path.of(module).toAbsolutePath().toFile());
    MavenSession session = new MavenSession(null, null, request, null);
    session.setProjects(List.of(project));
    return new ChildMaven(session);
  }
}
