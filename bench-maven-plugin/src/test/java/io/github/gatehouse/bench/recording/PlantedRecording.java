package io.github.gatehouse.bench.recording;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Recordings made of numbers instead of measurements. */
public final class PlantedRecording {
  public static final ErrorBudget BUDGET = new ErrorBudget(0.01, 0.01, 0.05, 0.95);

  private static final String WHEN = "2026-11-29T10:00:00Z";

  private final SortedMap<String, Plan> plans = new TreeMap<>();
  private final List<RecordedPair> pairs = new ArrayList<>();
  private Shard shard = Shard.whole();

  /** Plans a benchmark that is not measured. */
  public PlantedRecording planned(String id, Fate fate) {
    plans.put(id, new Plan(fate, null));
    return this;
  }

  public PlantedRecording shard(int index, int count) {
    shard = new Shard(index, count);
    return this;
  }

  /** A pair of a benchmark in average time whose rounds are all alike. */
  public PlantedRecording pair(String id, double base, double head) {
    return pair(id, key(id, "avgt"), base, head);
  }

  /** A pair whose rounds are all alike. */
  public PlantedRecording pair(String id, BenchmarkKey key, double base, double head) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rounds.add(new Round(Version.BASE, sample(base), sample(head)));
    }
    return add(id, Role.GATE, key, rounds);
  }

  /** Pairs that scatter as a normal distribution around {@code ln(slower)}. */
  public PlantedRecording pairs(
      RandomGenerator random, String id, Role role, int count, double slower, double sd) {
    for (int pair = 0; pair < count; pair++) {
      double ratio = slower * Math.exp(sd * random.nextGaussian());
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        double base = 100 * Math.exp(0.01 * random.nextGaussian());
        double head = 100 * ratio * Math.exp(0.01 * random.nextGaussian());
        rounds.add(new Round(Version.BASE, sample(base), sample(head)));
      }
      add(id, role, key(id, "avgt"), rounds);
    }
    return this;
  }

  private PlantedRecording add(String id, Role role, BenchmarkKey key, List<Round> rounds) {
    if (role == Role.GATE) {
      plans.put(id, new Plan(Fate.MEASURED, null));
    }
    Pair pair = new Pair(key, Version.BASE, 12, true, true, 10, rounds);
    pairs.add(new RecordedPair(id, role, "session-1", WHEN, pair));
    return this;
  }

  public Recording recording() {
    return new Recording(setup(), pairs, List.of());
  }

  private Setup setup() {
    return new Setup(
        BUDGET,
        "project",
        new Origin("main", "b".repeat(40), "c".repeat(40), "d".repeat(64)),
        new Origin("HEAD", "e".repeat(40), "f".repeat(40), "0".repeat(64)),
        new Machine("cpu", 2, "Linux", "17.0.1", "-Xmx64m -Dx=y"),
        plans,
        shard,
        1,
        45,
        WHEN);
  }

  private static BenchmarkKey key(String id, String mode) {
    return BenchmarkKey.of("example." + id.replaceAll("[^A-Za-z0-9.]", "_"), mode, Map.of());
  }

  private static Sample sample(double nanos) {
    return new Sample(nanos, 1_000_000, nanos, 16, 0, 0, 0, 0, 1);
  }
}
