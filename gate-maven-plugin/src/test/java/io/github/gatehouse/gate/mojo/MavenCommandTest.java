package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;

class MavenCommandTest {
  private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private final MavenCommand command =
      new MavenCommand(
          new MavenSession(
              null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult()));

  @Test
  void noDebuggerWaitsForAChildAndMavenArgsAreNotReadTwice() {
    request
        .getSystemProperties()
        .setProperty("env.MAVEN_OPTS", "-Xmx1g -agentlib:jdwp=transport=dt_socket,suspend=y");

    assertThat(command.environment())
        .containsEntry("MAVEN_OPTS", Optional.of("-Xmx1g -XX:TieredStopAtLevel=1"))
        .containsEntry("MAVEN_ARGS", Optional.empty())
        .containsEntry("MAVEN_DEBUG_OPTS", Optional.empty());
  }

  @Test
  void thePomIsTheOneThatWasAskedFor() {
    assertThat(command.pom()).isEqualTo("pom.xml");
    request.setPom(new File("/home/user/project/other-pom.xml"));
    assertThat(command.pom()).isEqualTo("other-pom.xml");
  }
}
