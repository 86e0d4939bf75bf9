package io.github.gatehouse.routing.session;

import java.io.IOException;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the decision when a session ends, however it ends. Declared in {@code
 * META-INF/plexus/components.xml}: annotated components of Java 17 are ignored by older Mavens.
 */
public final class RoutingParticipant extends AbstractMavenLifecycleParticipant {
  private static final Logger LOG = LoggerFactory.getLogger("gatehouse.routing");

  /** Claims the session: the extension may be loaded twice, from the POM and the command line. */
  private static final String KEY = "io.github.gatehouse.routing.watch";

  @Override
  public void afterProjectsRead(MavenSession session) {
    guarded(
        () -> {
          SessionSettings settings = new SessionSettings(session);
          if (settings.nothingToDecide()) {
            return;
          }
          SessionWatch watch = new SessionWatch(settings.request(), LOG);
          if (data(session).set(KEY, null, watch)) {
            session
                .getRequest()
                .setExecutionListener(
                    new WatchingListener(session.getRequest().getExecutionListener(), watch));
          }
        });
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    guarded(
        () -> {
          // A watch of another class loader's class is another instance's business.
          if (data(session).get(KEY) instanceof SessionWatch watch) {
            data(session).set(KEY, null);
            watch.end(session.getResult().getExceptions());
          }
        });
  }

  private static SessionData data(MavenSession session) {
    return session.getRepositorySession().getData();
  }

  /** What we do wrong must not fail a build that is not about us; it is said once. */
  private static void guarded(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("Gatehouse could not write the routing decision: {}", e.toString());
      LOG.debug("Cause", e);
    }
  }

  /** One thing to do that may fail. */
  private interface Step {
    void run() throws IOException;
  }
}
