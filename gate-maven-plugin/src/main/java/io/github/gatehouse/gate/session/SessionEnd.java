package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.observe.BuildGate;
import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.SkipReason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last moment of a build: observers write, what was owed is marked, failures are enforced. */
final class SessionEnd {
  private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

  private final BuildLog log;
  private final SessionFacts facts;

  SessionEnd(BuildLog log, SessionFacts facts) {
    this.log = log;
    this.facts = facts;
  }

  void write(MavenSession session) {
    Phases phases = Requested.phases(session);
    ReceiptDesk desk = new ReceiptDesk(facts);
    if (phases.build()) {
      facts.trouble();
      for (MavenProject project : session.getProjects()) {
        guarded("judge " + project.getArtifactId(), () -> observe(session, project, phases, desk));
      }
      if (session.getResult().hasExceptions()) {
        guarded("mark what was not measured", () -> markOwed(session, phases, desk));
      }
    }
    guarded("write receipts that were deleted", desk::restore);
    // Whatever broke before: what was measured counts.
    Enforcement.of(session, facts, desk.written());
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

  private void observe(MavenSession session, MavenProject project, Phases phases, ReceiptDesk desk)
      throws IOException {
    ModuleState module = ModuleStates.of(session, project, facts.root());
    List<MojoEvent> events = log.of(module.id());
    boolean stopped = module.turn() != ModuleState.Turn.DONE;
    if (stopped || phases.reach("compile")) {
      judge(desk, Gate.BUILD, project, () -> BuildGate.of(module, events));
    }
    if (stopped || phases.reach("test")) {
      TestsSetup setup = new TestsSetup(session, facts, project);
      judge(desk, Gate.TESTS, project, () -> setup.gate().judge(module, events));
    }
    List<MojoEvent> checks = Harvest.spotless(events);
    boolean bound = !stopped && SpotlessPlan.of(project, phases) == SpotlessPlan.RUNS;
    if ((!checks.isEmpty() || bound) && desk.written(Gate.FORMAT, project).isEmpty()) {
      judge(desk, Gate.FORMAT, project, () -> Harvest.format(module, checks, facts.directory()));
    }
    Optional<MojoEvent> pit = Harvest.pitest(events);
    boolean awaited = !stopped && PitestPlan.of(project, phases) == PitestPlan.RUNS;
    if ((pit.isPresent() || awaited) && desk.written(Gate.MUTATION, project).isEmpty()) {
      MutationTurn turn = new MutationTurn(facts, project, BaseRun.NONE, LOG::info);
      judge(desk, Gate.MUTATION, project, () -> turn.harvested(pit));
    }
    List<LintReading> linters = log.linters(module.id());
    if (!linters.isEmpty()) {
      Optional<Receipt> own = desk.written(Gate.LINT, project);
      Instant startedOn = facts.now();
      Callable<GateResult> all = () -> Harvest.lint(module, linters, own, facts);
      GateResult result = GuardedGate.run(Gate.LINT, all, LOG::warn);
      lay(desk, Gate.LINT, project, result, startedOn, own.flatMap(Receipt::reusedFrom));
    }
  }

  private void judge(ReceiptDesk desk, Gate gate, MavenProject project, Callable<GateResult> core)
      throws IOException {
    Instant startedOn = facts.now();
    GateResult result = GuardedGate.run(gate, core, LOG::warn);
    lay(desk, gate, project, result, startedOn, Optional.empty());
  }

  /** Writes a receipt; where a report is gone meanwhile, one that says so beside what it said. */
  private static void lay(
      ReceiptDesk desk,
      Gate gate,
      MavenProject project,
      GateResult result,
      Instant startedOn,
      Optional<ReusedFrom> origin)
      throws IOException {
    try {
      desk.write(gate, project, result, startedOn, origin);
    } catch (NoSuchFileException gone) {
      desk.write(gate, project, result.without(gone.getFile()), startedOn, origin);
    }
  }

  /** Gates whose turn never came, because the build failed before. */
  private void markOwed(MavenSession session, Phases phases, ReceiptDesk desk) throws IOException {
    Instant now = facts.now();
    for (Gate gate : Gate.values()) {
      String phase = DefaultGoals.PHASES.get(gate.id());
      if (phase == null || !phases.reach(phase)) {
        continue;
      }
      for (MavenProject project : owing(gate, session)) {
        if (desk.written(gate, project).isEmpty()) {
          String why = "the build failed before this gate's turn";
          desk.write(
              gate, project, GateResult.skipped("maven", SkipReason.UPSTREAM_FAILED, why), now);
        }
      }
    }
  }

  private List<MavenProject> owing(Gate gate, MavenSession session) {
    return gate.scope() == Gate.Scope.REACTOR ? List.of(facts.root()) : session.getProjects();
  }
}
