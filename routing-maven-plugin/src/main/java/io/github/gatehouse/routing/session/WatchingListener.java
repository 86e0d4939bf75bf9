package io.github.gatehouse.routing.session;

import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Sees the session's steps and hands every event on; some IDEs have no listener of their own. */
final class WatchingListener implements ExecutionListener {
  private static final ExecutionListener NONE = new AbstractExecutionListener();

  private static final String OWN = "io.github.gatehouse-maven";

  private final ExecutionListener next;
  private final SessionWatch watch;

  WatchingListener(ExecutionListener next, SessionWatch watch) {
    this.next = next == null ? NONE : next;
    this.watch = watch;
  }

  private static String id(ExecutionEvent event) {
    return event.getProject() == null ? "" : event.getProject().getId();
  }

  private static String step(ExecutionEvent event) {
    MojoExecution mojo = event.getMojoExecution();
    MavenProject project = event.getProject();
    String in = project == null ? "" : " @ " + project.getArtifactId();
    return mojo == null
        ? "set-up, before the first step" + in
        : mojo.getArtifactId() + ":" + mojo.getGoal() + " (" + mojo.getExecutionId() + ")" + in;
  }

  @Override
  public void mojoStarted(ExecutionEvent event) {
    watch.started(step(event));
    next.mojoStarted(event);
  }

  @Override
  public void mojoFailed(ExecutionEvent event) {
    // A gate that refuses is no broken build: its status says all there is to say.
    boolean own = OWN.equals(event.getMojoExecution().getGroupId());
    watch.failed(id(event), own ? "" : step(event));
    next.mojoFailed(event);
  }

  @Override
  public void projectFailed(ExecutionEvent event) {
    watch.failed(id(event), step(event));
    next.projectFailed(event);
  }

  @Override
  public void projectDiscoveryStarted(ExecutionEvent event) {
    next.projectDiscoveryStarted(event);
  }

  @Override
  public void sessionStarted(ExecutionEvent event) {
    next.sessionStarted(event);
  }

  @Override
  public void sessionEnded(ExecutionEvent event) {
    next.sessionEnded(event);
  }

  @Override
  public void projectSkipped(ExecutionEvent event) {
    next.projectSkipped(event);
  }

  @Override
  public void projectStarted(ExecutionEvent event) {
    next.projectStarted(event);
  }

  @Override
  public void projectSucceeded(ExecutionEvent event) {
    next.projectSucceeded(event);
  }

  @Override
  public void mojoSkipped(ExecutionEvent event) {
    next.mojoSkipped(event);
  }

  @Override
  public void mojoSucceeded(ExecutionEvent event) {
    next.mojoSucceeded(event);
  }

  @Override
  public void forkStarted(ExecutionEvent event) {
    next.forkStarted(event);
  }

  @Override
  public void forkSucceeded(ExecutionEvent event) {
    next.forkSucceeded(event);
  }

  @Override
  public void forkFailed(ExecutionEvent event) {
    next.forkFailed(event);
  }

  @Override
  public void forkedProjectStarted(ExecutionEvent event) {
    next.forkedProjectStarted(event);
  }

  @Override
  public void forkedProjectSucceeded(ExecutionEvent event) {
    next.forkedProjectSucceeded(event);
  }

  @Override
  public void forkedProjectFailed(ExecutionEvent event) {
    next.forkedProjectFailed(event);
  }
}
