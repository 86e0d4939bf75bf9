package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.SkipReason;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last moment of a build: observers write, what was owed is marked, failures are enforced. */
final class SessionEnd {
  private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

  private final SessionFacts facts;
  private final Observations observations;

  SessionEnd(SessionFacts facts, Observations observations) {
    this.facts = facts;
    this.observations = observations;
  }

  void write(MavenSession session) {
    try (observations) {
      Phases phases = Requested.phases(session);
      ReceiptDesk desk = new ReceiptDesk(facts);
      if (phases.build()) {
        judge(session, phases, desk);
      }
      guarded("write receipts that were deleted", desk::restore);
      // Whatever broke before: what was measured counts.
      Enforcement.of(session, facts, desk.written());
    }
  }

  private void judge(MavenSession session, Phases phases, ReceiptDesk desk) {
    facts.trouble();
    for (MavenProject project : session.getProjects()) {
      guarded("judge " + project.getArtifactId(), () -> observations.complete(session, project));
    }
    Map<Gate, GateResult> leftOut = Level.leftOut(facts);
    guarded("mark what has no turn", () -> mark(leftOut, session, phases, desk));
    if (session.getResult().hasExceptions()) {
      guarded("mark what was not measured", () -> mark(owed(), session, phases, desk));
    }
  }

  private static void guarded(String what, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.error("Gatehouse could not {}: {}", what, e.toString(), e);
    }
  }

  /** One thing to do that must not keep the others from being done. */
  private interface Step {
    void run() throws IOException;
  }

  /** What gates leave whose turn never came, because the build failed before. */
  private static Map<Gate, GateResult> owed() {
    String why = "the build failed before this gate's turn";
    Map<Gate, GateResult> owed = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      owed.put(gate, GateResult.skipped("maven", SkipReason.UPSTREAM_FAILED, why));
    }
    return owed;
  }

  /** Writes what is said of gates that were asked for, where nothing was written of them. */
  private void mark(
      Map<Gate, GateResult> said, MavenSession session, Phases phases, ReceiptDesk desk)
      throws IOException {
    Instant now = facts.now();
    for (Map.Entry<Gate, GateResult> one : said.entrySet()) {
      Gate gate = one.getKey();
      String phase = DefaultGoals.PHASES.get(gate.id());
      if (phase == null || !phases.reach(phase)) {
        continue;
      }
      for (MavenProject project : owing(gate, session)) {
        if (desk.written(gate, project).isEmpty()) {
          desk.write(gate, project, one.getValue(), now);
        }
      }
    }
  }

  private List<MavenProject> owing(Gate gate, MavenSession session) {
    return gate.scope() == Gate.Scope.REACTOR ? List.of(facts.root()) : session.getProjects();
  }
}
