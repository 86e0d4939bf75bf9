package io.github.gatehouse.gate.session;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes part in a Maven session: binds the gates to their phases and watches what happens. */
public final class GateParticipant extends AbstractMavenLifecycleParticipant {
  private static final Logger LOG = LoggerFactory.getLogger(GateParticipant.class);

  @Override
  public void afterProjectsRead(MavenSession session) {
    try {
      take(session);
    } catch (RuntimeException | LinkageError e) {
      // A gate that breaks must not break the build it watches.
      LOG.warn("Gatehouse takes no part in this build: {}", e.toString(), e);
    }
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    try {
      SessionJvms.end(SessionFacts.of(session, InstantSource.system()));
    } catch (RuntimeException | LinkageError e) {
      // They end with Maven, or when nobody asks them any more.
      LOG.warn("Gatehouse could not end the JVMs of this build: {}", e.toString(), e);
    }
  }

  private static void take(MavenSession session) {
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    boolean off = Boolean.parseBoolean(facts.property("gate.skip").orElse("false"));
    if (off || !facts.claim("participant")) {
      return;
    }
    ModuleDirectory.remember(facts.all());
    if (Requested.phases(session).build()) {
      HeadStart.of(facts);
    }
    DefaultGoals.bind(session, facts);
    PitestFormats.complete(session);
    ExecutionListener delegate = session.getRequest().getExecutionListener();
    GateListener listener = new GateListener(delegate, facts);
    // A proxy hands on every event, also those that a later Maven adds.
    Object proxy =
        Proxy.newProxyInstance(
            ExecutionListener.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            listener);
    session.getRequest().setExecutionListener((ExecutionListener) proxy);
  }
}
