package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Recordings made of numbers instead of measurements. */
final class Made {
  static final ErrorBudget BUDGET = new ErrorBudget(0.01, 0.01, 0.05, 0.95);
  private static final String STARTED = "2026-12-01T00:00:00Z";

  private final SortedMap<String, Plan> plans = new TreeMap<>();
  private final List<RecordedPair> pairs = new ArrayList<>();
  private final List<Breakage> breakages = new ArrayList<>();
  private ErrorBudget budget = BUDGET;
  private Shard shard = Shard.whole();
  private int mostPairs = 45;
  private String session = "s1";
  private String at = STARTED;

  /** So many measured benchmarks: b00, b01, … */
  static Made benchmarks(int count) {
    Made made = new Made();
    IntStream.range(0, count).forEach(i -> made.plan(id(i), Fate.MEASURED, null));
    return made;
  }

  static String id(int number) {
    return String.format("b%02d", number);
  }

  Made plan(String id, Fate fate, String reason) {
    plans.put(id, new Plan(fate, reason));
    return this;
  }

  Made budget(ErrorBudget other) {
    budget = other;
    return this;
  }

  Made shard(String text) {
    shard = Shard.parse(text);
    return this;
  }

  Made mostPairs(int pairs) {
    mostPairs = pairs;
    return this;
  }

  Made session(String name) {
    session = name;
    return this;
  }

  Made at(String time) {
    at = time;
    return this;
  }

  /** Pairs whose head takes so many times as long as its base, in logarithms. */
  Made pairs(String id, Role role, double... data) {
    for (double datum : data) {
      pair(id, role, pair(datum, datum));
    }
    return this;
  }

  Made gate(String id, double... data) {
    return pairs(id, Role.GATE, data);
  }

  Made pair(String id, Role role, Pair pair) {
    pairs.add(new RecordedPair(id, role, session, at, pair));
    return this;
  }

  Made breaks(String id, Role role, Version side, String message) {
    breakages.add(new Breakage(id, role, session, side, message, at));
    return this;
  }

  /** Both controls, as they should be. */
  Made controlled() {
    pairs("ruler", Role.SELF_CONTROL, around(0, 0.004, 4));
    return pairs("ruler", Role.CANARY, around(Math.log1p(0.05), 0.02, 20));
  }

  Recording recording() {
    return new Recording(setup(), pairs, breakages);
  }

  Setup setup() {
    Origin base = new Origin("main", "a".repeat(40), "b".repeat(40), "0".repeat(64));
    Origin head = new Origin("topic", "c".repeat(40), "d".repeat(40), "1".repeat(64));
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    return new Setup(budget, "project", base, head, machine, plans, shard, 42, mostPairs, STARTED);
  }

  /** So many data, evenly spread, in an order that begins with neither the low nor the high. */
  static double[] around(double middle, double spread, int count) {
    List<Double> data = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      data.add(middle + spread * (count == 1 ? 0 : 2.0 * i / (count - 1) - 1));
    }
    Collections.shuffle(data, new Random(count));
    return data.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The same datum again and again. */
  static double[] constant(double datum, int count) {
    return IntStream.range(0, count).mapToDouble(i -> datum).toArray();
  }

  static Pair pair(double cpu, double wall) {
    return pair(sample(100, 100, 0, 0), sample(100 * Math.exp(cpu), 100 * Math.exp(wall), 0, 0));
  }

  static Pair pair(Sample base, Sample head) {
    List<Round> rounds = Collections.nCopies(10, new Round(Version.BASE, base, head));
    return new Pair(
        BenchmarkKey.of("p.C.m", "avgt", Map.of()),
        Version.BASE,
        10,
        true,
        true,
        rounds.size(),
        rounds);
  }

  static Pair allocating(double base, double head) {
    return pair(sample(100, 100, base, 0), sample(100, 100, head, 0));
  }

  static Sample sample(double cpu, double wall, double bytes, double waited) {
    return new Sample(wall, 1_000_000, cpu, bytes, 0, 0, 0, waited, 1);
  }

  static Series series(double... data) {
    return new Series(Metric.CPU, data, new double[data.length], new Allocation(List.of()));
  }
}
