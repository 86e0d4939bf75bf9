package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.fork.KeptJvms;
import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionJvmsTest {
  private final PluginDescriptor plugin = new PluginDescriptor();
  private final MavenSession session = session();

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private static MavenSession session() {
    return new MavenSession(
        null,
        new DefaultRepositorySystemSession(),
        new DefaultMavenExecutionRequest(),
        new DefaultMavenExecutionResult());
  }

  private static SessionFacts facts(MavenSession session) {
    return SessionFacts.of(session, InstantSource.system());
  }

  @BeforeEach
  void aJar() {
    DefaultArtifact artifact =
        new DefaultArtifact(
            "g", "a", "1", null, "maven-plugin", "", new DefaultArtifactHandler("maven-plugin"));
    artifact.setFile(new File("gate.jar"));
    plugin.setPluginArtifact(artifact);
  }

  @Test
  void theModulesOfASessionShareThemAndSessionsDoNot() {
    KeptJvms jvms = SessionJvms.of(facts(session), plugin);
    assertThat(SessionJvms.of(facts(session), plugin)).isSameAs(jvms);
    assertThat(SessionJvms.of(facts(session()), plugin)).isNotSameAs(jvms);
  }

  @Test
  void theParticipantEndsThoseOfAllClassLoaders() {
    KeptJvms ours = SessionJvms.of(facts(session), plugin);
    int[] closed = new int[1];
    // Whichever has its turn first does not let itself be ended.
    for (Class<?> other : List.of(String.class, Integer.class)) {
      facts(session)
          .open()
          .put(
              other,
              () -> {
                closed[0]++;
                throw new IOException("stuck");
              });
    }
    new GateParticipant().afterSessionEnd(session);
    new GateParticipant().afterSessionEnd(session);
    assertThat(closed[0]).isEqualTo(2);
    assertThat(facts(session).open()).isEmpty();
    assertThat(SessionJvms.of(facts(session), plugin)).isNotSameAs(ours);
  }
}
