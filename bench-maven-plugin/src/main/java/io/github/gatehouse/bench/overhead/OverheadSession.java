package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.fork.HostProcess;
import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Tempo;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Measures what a claim needs: pairs of the single call and of the whole operation, in turns.
 *
 * @param setting what they run from
 * @param random decides order and layout
 * @param lines takes the progress
 */
public record OverheadSession(
    OverheadSetting setting, Tempo tempo, RandomGenerator random, Consumer<String> lines) {
  /**
   * Measures.
   *
   * @throws IOException if anything that is needed cannot be measured; the message says what
   * @throws IllegalArgumentException if there is no benchmark of an id
   */
  public OverheadData measure(Claim claim) throws IOException, InterruptedException {
    try (HostProcess base = setting.host("base");
        HostProcess head = setting.host("head")) {
      OverheadPlan plan = claim.plan(setting.ids().of(base.benchmarks()));
      LockStep lockStep = new LockStep(base, head, tempo, random);
      List<Pair> operation = new ArrayList<>();
      List<Pair> call = new ArrayList<>();
      for (int i = 1; i <= claim.pairs(); i++) {
        call.add(pair(lockStep, claim.call(), plan.callPlain(), plan.callInstrumented()));
        operation.add(pair(lockStep, claim.operation(), plan.plain(), plan.instrumented()));
        lines.accept("overhead: " + i + " of " + claim.pairs() + " pairs");
      }
      setting.exports().arrived(2 * claim.pairs());
      return new OverheadData(
          operation, call, setting.exports().nanos(claim.pairs()), base.jdk(), base.cores());
    }
  }

  private Pair pair(LockStep lockStep, List<String> ids, BenchmarkKey plain, BenchmarkKey other)
      throws IOException, InterruptedException {
    List<String> arguments = setting.jvmArgs();
    try {
      return lockStep.measure(
          plain, other, Map.of(Version.BASE, arguments, Version.HEAD, arguments));
    } catch (PairBroken e) {
      String id = ids.get(e.version() == Version.BASE ? 0 : 1);
      throw new IOException(id + ": " + e.getMessage().replaceAll("\\s+", " ").strip(), e);
    }
  }
}
