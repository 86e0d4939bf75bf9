package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.Candidates;
import io.github.gatehouse.gate.features.Combination;
import io.github.gatehouse.gate.features.CombinationLogs;
import io.github.gatehouse.gate.features.FeaturePlan;
import io.github.gatehouse.gate.features.FeaturesGate;
import io.github.gatehouse.gate.features.MatrixRun;
import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.SessionFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** The features gate in one session: what is to be built, whether now, and how. */
final class FeatureTurn {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MavenSession session;
  private final SessionFacts facts;
  private final FeatureChoice choice;
  private final Log log;

  FeatureTurn(MavenSession session, SessionFacts facts, FeatureChoice choice, Log log) {
    this.session = session;
    this.facts = facts;
    this.choice = choice;
    this.log = log;
  }

  /** True where there is no profile to combine: to find that out again costs nothing. */
  boolean nothing() {
    return candidates().none();
  }

  private Candidates candidates() {
    return Candidates.of(ReactorProfiles.of(session), choice.declared());
  }

  /** Builds all combinations, or says why not. */
  GateResult measure() throws IOException, InterruptedException {
    return LeftOutModules.noted(session, "maven", combinations());
  }

  private GateResult combinations() throws IOException, InterruptedException {
    Candidates candidates = candidates();
    if (candidates.none()) {
      return FeaturesGate.noProfiles(candidates);
    }
    FeaturesGate gate;
    try {
      gate = gate(candidates);
      choice.check();
    } catch (IllegalArgumentException e) {
      return FeaturesGate.noPlan(e);
    }
    if (!candidates.automatic().isEmpty()) {
      log.info("features: left to the environment: " + candidates.automatic());
    }
    return build(gate);
  }

  private FeaturesGate gate(Candidates candidates) {
    FeaturePlan plan = choice.plan(candidates.usable());
    List<Combination> combinations = plan.combinations();
    plan.unusedExclusions()
        .forEach(one -> log.warn("gate.features.excludes has " + one + ", which is none"));
    return new FeaturesGate(candidates, combinations, choice.part(), command(candidates)::shown);
  }

  private CombinationCommand command(Candidates candidates) {
    return new CombinationCommand(session, candidates.usable(), choice.goals());
  }

  private GateResult build(FeaturesGate gate) throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    Path reports = facts.directory().resolve("target/gatehouse/features");
    CombinationLogs logs = CombinationLogs.in(reports, gate.combinations());
    LiveTrees live = new LiveTrees(PATIENCE);
    FeatureTrees trees = new FeatureTrees(facts.directory(), topDirectory(), log);
    EndHook end = EndHook.of(() -> end(live, trees));
    try {
      trees.take();
      CombinationBuilds builds =
          new CombinationBuilds(
              trees, command(gate.candidates()), new MavenCommand(session), logs, live, clock, log);
      MatrixRun run = new MatrixRun(builds, choice.time(clock.instant()), clock, choice.parallel());
      return gate.measure(run).with(logs.written());
    } finally {
      trees.dropAll();
      end.forget();
    }
  }

  private Path topDirectory() {
    java.io.File top = session.getRequest().getMultiModuleProjectDirectory();
    return top == null ? facts.directory() : top.toPath();
  }

  private static void end(LiveTrees live, FeatureTrees trees) {
    live.endAll();
    trees.dropAll();
  }
}
