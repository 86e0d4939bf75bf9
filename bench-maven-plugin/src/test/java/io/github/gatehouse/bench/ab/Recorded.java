package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.lockstep.LockStep;
import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Set-ups and pairs as sessions record them. */
final class Recorded {
  private Recorded() {}

  /** Benchmarks a and b. */
  static Setup setup() {
    return setup("b".repeat(64), new ErrorBudget(0.01, 0.01, 0.05, 0.95));
  }

  static Setup setup(String headDigest, ErrorBudget budget) {
    SortedMap<String, Plan> plans = new TreeMap<>();
    plans.put("a", new Plan(Fate.MEASURED, null));
    plans.put("b", new Plan(Fate.MEASURED, null));
    plans.put("n", new Plan(Fate.NEW, null));
    return new Setup(
        budget,
        "project",
        new Origin("main", null, null, "a".repeat(64)),
        new Origin("head", null, null, headDigest),
        new Machine("cpu", 2, "os", "25", ""),
        plans,
        Shard.whole(),
        1,
        60,
        "2026-01-02T03:04:05Z");
  }

  /** A pair whose head is slower by this share. */
  static Pair pair(double slowdown) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < LockStep.FEWEST; i++) {
      rounds.add(new Round(Version.BASE, sample(100), sample(100 * (1 + slowdown))));
    }
    BenchmarkKey key = BenchmarkKey.of("t.A.a", "avgt", Map.of());
    return new Pair(key, Version.BASE, 10, true, true, 10, rounds);
  }

  private static Sample sample(double nanos) {
    return new Sample(nanos, 1000, nanos, 0, 0, 0, 0, 0, 1);
  }
}
