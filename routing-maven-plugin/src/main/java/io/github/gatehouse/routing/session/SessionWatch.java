package io.github.gatehouse.routing.session;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.CiFiles;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.Handoff;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;

/**
 * One session from its first step to its end. Steps may come from several threads; whoever writes
 * holds the lock, and once the build was interrupted nothing but that is written.
 */
final class SessionWatch {
  private static final int PROBLEMS = 20;

  private final HandoffRequest request;
  private final Desk desk;
  private final Logger log;
  private final InterruptHook hook = new InterruptHook(this::interrupted);

  private final Set<String> projects = new HashSet<>();

  private String step = "";
  private String failedStep = "";
  private boolean announced;
  private boolean interrupted;
  private boolean broken;

  SessionWatch(HandoffRequest request, Logger log) {
    this.request = request;
    this.desk = new Desk(new GitCli(request.root()), InstantSource.system());
    this.log = log;
  }

  /** A step begins: the decision is written ahead, and again where {@code clean} removed it. */
  synchronized void started(String what) {
    step = what;
    hook.arm();
    boolean there = announced && new HandoffFiles(request.root()).exist();
    if (!interrupted && !broken && !there) {
      announced = true;
      attempt(() -> desk.announce(request.with(outcome(BuildOutcome.Kind.IN_PROGRESS))));
    }
  }

  /**
   * A project failed; its first report says why.
   *
   * @param where the step that failed; empty where a gate refused
   */
  synchronized void failed(String project, String where) {
    if (projects.add(project) && failedStep.isEmpty()) {
      failedStep = where;
    }
  }

  private synchronized void interrupted() {
    interrupted = true;
    attempt(() -> desk.decide(request.with(outcome(BuildOutcome.Kind.INTERRUPTED))));
  }

  /** The session ends; its receipts have been written. */
  synchronized void end(List<Throwable> exceptions) throws IOException {
    boolean stopped = !hook.disarm() || interrupted;
    BuildOutcome.Kind kind = BuildOutcome.Kind.SUCCEEDED;
    if (stopped) {
      kind = BuildOutcome.Kind.INTERRUPTED;
    } else if (!projects.isEmpty() || !exceptions.isEmpty()) {
      kind = BuildOutcome.Kind.FAILED;
    }
    List<String> problems =
        exceptions.stream().filter(e -> !Problem.own(e)).limit(PROBLEMS).map(Problem::of).toList();
    String at = kind == BuildOutcome.Kind.FAILED ? failedStep : step;
    boolean shown = kind == BuildOutcome.Kind.FAILED || stopped;
    Handoff handoff = desk.decide(request.with(new BuildOutcome(kind, shown ? at : "", problems)));
    handoff.lines().forEach(log::info);
    new CiFiles(System.getenv(), UUID.randomUUID().toString()).append(handoff);
  }

  private BuildOutcome outcome(BuildOutcome.Kind kind) {
    return new BuildOutcome(kind, step, List.of());
  }

  private void attempt(Writing writing) {
    try {
      writing.run();
    } catch (IOException | RuntimeException | LinkageError e) {
      // Said once: a decision ahead of the end is a precaution, and the build is not about us.
      broken = true;
      log.warn("Gatehouse could not write a decision ahead of the build's end: {}", e.toString());
    }
  }

  /** One thing to write. */
  private interface Writing {
    void run() throws IOException;
  }
}
