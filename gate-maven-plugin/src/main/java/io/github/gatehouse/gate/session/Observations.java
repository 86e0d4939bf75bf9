package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.Phases;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Judges modules beside Maven, which goes on with the next one: what is done cannot change any
 * more. The rest is judged when the session ends.
 */
final class Observations implements AutoCloseable {
  private final ModuleObserver observer;
  private final SessionFacts facts;
  private final Map<String, Future<?>> begun = new ConcurrentHashMap<>();
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "gatehouse-observer");
            thread.setDaemon(true);
            return thread;
          });

  Observations(ModuleObserver observer, SessionFacts facts) {
    this.observer = observer;
    this.facts = facts;
  }

  /** A module has succeeded. The root may have to answer for the whole session, and waits. */
  void begin(MavenSession session, MavenProject project) {
    Phases phases = Requested.phases(session);
    if (phases.build() && project != facts.root()) {
      begun.computeIfAbsent(
          SessionFacts.id(project), id -> beside.submit(judged(session, project, phases)));
    }
  }

  private Callable<Void> judged(MavenSession session, MavenProject project, Phases phases) {
    return () -> {
      observer.observe(session, project, phases);
      return null;
    };
  }

  /**
   * Waits for what was begun, and does what was not.
   *
   * @throws IOException if a receipt cannot be written
   */
  void complete(MavenSession session, MavenProject project) throws IOException {
    Future<?> one = begun.get(SessionFacts.id(project));
    if (one == null) {
      observer.observe(session, project, Requested.phases(session));
      return;
    }
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().toString(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    beside.shutdown();
  }
}
