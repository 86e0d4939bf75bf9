package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.observe.BuildGate;
import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    try {
      if (phases.build()) {
        for (MavenProject project : session.getProjects()) {
          observe(session, project, phases, desk);
        }
        if (session.getResult().hasExceptions()) {
          markOwed(session, phases, desk);
        }
      }
      Enforcement.of(session, facts, desk.written(session.getProjects()));
    } catch (IOException e) {
      throw new UncheckedIOException("receipts could not be written", e);
    }
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
    if ((!checks.isEmpty() || bound) && receipt(desk, Gate.FORMAT, project).isEmpty()) {
      judge(desk, Gate.FORMAT, project, () -> Harvest.format(module, checks, facts.directory()));
    }
    Optional<MojoEvent> pit = Harvest.pitest(events);
    boolean awaited = !stopped && PitestPlan.of(project, phases) == PitestPlan.RUNS;
    if ((pit.isPresent() || awaited) && receipt(desk, Gate.MUTATION, project).isEmpty()) {
      MutationTurn turn = new MutationTurn(facts, project, BaseRun.NONE, LOG::info);
      judge(desk, Gate.MUTATION, project, () -> turn.harvested(pit));
    }
    List<LintReading> linters = log.linters(module.id());
    if (!linters.isEmpty()) {
      Optional<Receipt> own = receipt(desk, Gate.LINT, project);
      Instant startedOn = facts.now();
      Callable<GateResult> all = () -> Harvest.lint(module, linters, own, facts);
      GateResult result = GuardedGate.run(Gate.LINT, all, LOG::warn);
      desk.write(Gate.LINT, project, result, startedOn, own.flatMap(Receipt::reusedFrom));
    }
  }

  private static Optional<Receipt> receipt(ReceiptDesk desk, Gate gate, MavenProject project)
      throws IOException {
    return desk.written(List.of(project)).stream()
        .flatMap(stored -> stored.receipt().stream())
        .filter(one -> one.gate().equals(gate.id()))
        .filter(one -> one.module().equals(SessionFacts.id(project)))
        .findFirst();
  }

  private void judge(ReceiptDesk desk, Gate gate, MavenProject project, Callable<GateResult> core)
      throws IOException {
    Instant startedOn = facts.now();
    desk.write(gate, project, GuardedGate.run(gate, core, LOG::warn), startedOn);
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
        if (receipt(desk, gate, project).isEmpty()) {
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
