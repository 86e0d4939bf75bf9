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

  private static final String DONE = "done";

  @Override
  public void afterProjectsRead(MavenSession session) {
    guarded(
        () -> {
          SessionSettings settings = new SessionSettings(session);
          boolean silent = settings.nothingToDecide();
          SessionWatch watch = silent ? null : new SessionWatch(settings.request(), LOG);
          if (data(session).set(KEY, null, silent ? DONE : watch) && !silent) {
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
          Object claimed = data(session).get(KEY);
          // A watch of another class loader's class is another instance's business.
          SessionWatch watch =
              claimed == null ? unread(session) : claimed instanceof SessionWatch own ? own : null;
          if (watch != null && data(session).set(KEY, claimed, DONE)) {
            watch.end(session.getResult().getExceptions());
          }
        });
  }

  /** Only an extension of the command line sees the end of a session without projects. */
  private static SessionWatch unread(MavenSession session) {
    SessionSettings settings = new SessionSettings(session);
    if (settings.nothingToDecide() || !session.getResult().hasExceptions()) {
      return null;
    }
    SessionWatch watch = new SessionWatch(settings.request(), LOG);
    watch.failed("", "reading the projects");
    return watch;
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
