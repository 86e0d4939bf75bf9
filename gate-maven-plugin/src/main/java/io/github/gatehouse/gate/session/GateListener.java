package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.BuildGate;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees every event of the build, then hands it to the listener that was there before. */
final class GateListener implements InvocationHandler {
  private static final Logger LOG = LoggerFactory.getLogger(GateListener.class);

  private final ExecutionListener delegate;
  private final SessionFacts facts;
  private final BuildLog log = new BuildLog();
  private final Observations observations;
  private final SessionEnd end;
  private final AtomicBoolean broken = new AtomicBoolean();

  GateListener(ExecutionListener delegate, SessionFacts facts) {
    this.delegate = delegate;
    this.facts = facts;
    this.observations = new Observations(new ModuleObserver(log, facts), facts);
    this.end = new SessionEnd(facts, observations);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return own(proxy, method, arguments);
    }
    if (arguments != null && arguments[0] instanceof ExecutionEvent event) {
      see(event);
    }
    if (delegate == null) {
      return null;
    }
    try {
      return method.invoke(delegate, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object own(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "Gatehouse's listener before " + delegate;
    };
  }

  private void see(ExecutionEvent event) {
    try {
      switch (event.getType()) {
        case MojoStarted -> started(event);
        case MojoSucceeded, MojoFailed -> log.finished(event);
        case ProjectSucceeded -> observations.begin(event.getSession(), event.getProject());
        case SessionEnded -> end.write(event.getSession());
        default -> {}
      }
    } catch (RuntimeException | LinkageError e) {
      if (broken.compareAndSet(false, true)) {
        LOG.warn("Gatehouse could not follow {}: {}", event.getType(), e.toString(), e);
      }
    }
  }

  private void started(ExecutionEvent event) {
    log.started(event);
    if (BuildGate.isCompiler(event.getMojoExecution().getArtifactId())) {
      // What is compiled is the tree of now, whatever the build does to it afterwards.
      facts.trouble();
    }
  }
}
