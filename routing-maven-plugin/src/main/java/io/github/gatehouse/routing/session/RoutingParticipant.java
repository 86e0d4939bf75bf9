package io.github.gatehouse.routing.session;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.sign.SigningKey;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

  private static final int LONGEST = 400;
  private static final String DONE = "done";

  @Override
  public void afterProjectsRead(MavenSession session) {
    guarded(
        session,
        () -> {
          SessionSettings settings = new SessionSettings(session);
          boolean silent = settings.nothingToDecide();
          HandoffRequest request = silent ? null : settings.request().signedWith(key());
          SessionWatch watch = silent ? null : new SessionWatch(request, LOG);
          if (data(session).set(KEY, null, silent ? DONE : watch) && !silent) {
            request.ruling().findings().forEach(RoutingParticipant::warn);
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
        session,
        () -> {
          // A watch of another class loader's class is another instance's business.
          if (data(session).get(KEY) instanceof SessionWatch watch
              && data(session).set(KEY, watch, DONE)) {
            watch.end(session.getResult().getExceptions());
          }
        });
  }

  /** A key that cannot sign must not cost the decision; whoever asks for signatures refuses it. */
  private static Optional<SigningKey> key() {
    try {
      return SigningEnvironment.ofProcess().key();
    } catch (IllegalStateException e) {
      LOG.warn("Gatehouse: the decision will not be signed. {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static void warn(Finding finding) {
    LOG.warn(
        "Gatehouse: {} ({}). Fix: {}",
        Foreign.shown(finding.what(), LONGEST),
        Foreign.shown(finding.where(), LONGEST),
        finding.fix());
  }

  private static SessionData data(MavenSession session) {
    return session.getRepositorySession().getData();
  }

  /** What we do wrong must not fail a build that is not about us; it is said once. */
  private static void guarded(MavenSession session, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("Gatehouse could not write the routing decision: {}", e.toString());
      LOG.debug("Cause", e);
      removeOld(session);
    }
  }

  private static void removeOld(MavenSession session) {
    try {
      new HandoffFiles(Path.of(session.getExecutionRootDirectory())).remove();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Gatehouse could not remove an earlier build's decision: {}", e.toString());
    }
  }

  /** One thing to do that may fail. */
  private interface Step {
    void run() throws IOException;
  }
}
