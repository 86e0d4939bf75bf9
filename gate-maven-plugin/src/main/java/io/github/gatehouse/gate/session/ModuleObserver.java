package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.benchmark.BenchFiles;
import io.github.gatehouse.gate.benchmark.BenchmarksGate;
import io.github.gatehouse.gate.benchmark.PerfGate;
import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.observe.BuildGate;
import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.Subject;
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

/** Judges one module by what the build's own mojos did there, and writes the receipts. */
final class ModuleObserver {
  private static final Logger LOG = LoggerFactory.getLogger(ModuleObserver.class);

  private final BuildLog log;
  private final SessionFacts facts;
  private final ReceiptDesk desk;

  ModuleObserver(BuildLog log, SessionFacts facts) {
    this.log = log;
    this.facts = facts;
    this.desk = new ReceiptDesk(facts);
  }

  /**
   * Judges a module that has had its turn, or will have none any more.
   *
   * @throws IOException if a receipt cannot be written
   */
  void observe(MavenSession session, MavenProject project, Phases phases) throws IOException {
    ModuleState module = ModuleStates.of(session, project, facts.root());
    List<MojoEvent> events = log.of(module.id());
    boolean stopped = module.turn() != ModuleState.Turn.DONE;
    if (stopped || phases.reach("compile")) {
      judge(Gate.BUILD, project, () -> BuildGate.of(module, events));
    }
    if (stopped || phases.reach("test")) {
      TestsSetup setup = new TestsSetup(session, facts, project);
      judge(Gate.TESTS, project, () -> setup.gate().judge(module, events));
    }
    List<MojoEvent> checks = Harvest.spotless(events);
    boolean bound = !stopped && SpotlessPlan.of(project, phases) == SpotlessPlan.RUNS;
    if ((!checks.isEmpty() || bound) && owed(Gate.FORMAT, project)) {
      judge(Gate.FORMAT, project, () -> Harvest.format(module, checks, facts.directory()));
    }
    Optional<MojoEvent> pit = Harvest.pitest(events);
    boolean awaited = !stopped && PitestPlan.of(project, phases) == PitestPlan.RUNS;
    if ((pit.isPresent() || awaited) && owed(Gate.MUTATION, project)) {
      MutationTurn turn = new MutationTurn(facts, project, BaseRun.NONE, LOG::info);
      judge(Gate.MUTATION, project, () -> turn.harvested(pit));
    }
    if (!stopped && phases.reach(DefaultGoals.PHASES.get(Gate.PERF.id()))) {
      benchmarks(project);
    }
    List<LintReading> linters = log.linters(module.id());
    if (!linters.isEmpty()) {
      Optional<Receipt> own = desk.written(Gate.LINT, project);
      Instant startedOn = facts.now();
      Callable<GateResult> all = () -> Harvest.lint(module, linters, own, facts);
      GateResult result = GuardedGate.run(Gate.LINT, all, LOG::warn);
      lay(Gate.LINT, project, result, startedOn, own.flatMap(Receipt::reusedFrom));
    }
  }

  /** Where the goals were bound, they have read more than there was to see for them. */
  private void benchmarks(MavenProject project) throws IOException {
    BenchFiles files = BenchFiles.of(ModuleDirectory.of(project));
    boolean surface = Benchmarked.is(project);
    Optional<Subject> subject = facts.subject();
    if (owed(Gate.BENCHMARKS, project)) {
      BenchmarksGate gate = new BenchmarksGate(files, surface, subject);
      judge(Gate.BENCHMARKS, project, gate::measure);
    }
    if (owed(Gate.PERF, project)) {
      PerfGate gate = new PerfGate(files, surface, subject);
      judge(Gate.PERF, project, gate::measure);
    }
  }

  private boolean owed(Gate gate, MavenProject project) {
    return desk.written(gate, project).isEmpty();
  }

  private void judge(Gate gate, MavenProject project, Callable<GateResult> core)
      throws IOException {
    Instant startedOn = facts.now();
    GateResult result = GuardedGate.run(gate, core, LOG::warn);
    lay(gate, project, result, startedOn, Optional.empty());
  }

  /** Writes a receipt; where a report is gone meanwhile, one that says so beside what it said. */
  private void lay(
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
}
