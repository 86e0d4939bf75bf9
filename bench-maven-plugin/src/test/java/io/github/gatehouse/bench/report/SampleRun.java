package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Control;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.lockstep.Version;
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
import io.github.gatehouse.receipts.bench.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Runs of which every number is known: simulated pairs, and rulings by a simple rule. */
final class SampleRun {
  static final String BASE = "0123456789abcdef0123456789abcdef01234567";
  static final String HEAD = "89abcdef0123456789abcdef0123456789abcdef";
  static final ErrorBudget BUDGET = new ErrorBudget(0.01, 0.01, 0.05, 0.95);
  private static final double[] NOTHING = {0, 0};

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
  private final TreeMap<String, Plan> plans = new TreeMap<>();
  private final List<RecordedPair> pairs = new ArrayList<>();
  private final List<Breakage> breakages = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private String headName = "topic/faster-decode";
  private String machine = "Intel(R) Xeon(R) CPU @ 2.20GHz";

  private SampleRun() {}

  /** What the raw data of a page would be, were it written to a file. */
  static byte[] raw() {
    return "{\"setup\":1}\n{\"pair\":2}\n".repeat(50).getBytes(StandardCharsets.UTF_8);
  }

  /** 25 benchmarks with nearly all that a verdict can be. */
  static Report mixed() {
    SampleRun run = new SampleRun();
    String[] formats = {"I2_S", "TL1", "TL2"};
    for (String format : formats) {
      for (int size : new int[] {1024, 4096, 16_384, 65_536, 262_144}) {
        run.measured("quantize/" + format + "/" + size, 5, 0.9 * size, 0.002, 0.012, NOTHING, 0);
      }
    }
    run.measured("dequantize/I2_S/65536", 13, 8_100, 0.061, 0.011, NOTHING, 0);
    run.measured("dequantize/TL1/65536", 13, 9_700, -0.083, 0.013, NOTHING, 0);
    run.measured("matvec/I2_S/2560x2560", 13, 1_310_000, 0.004, 0.09, NOTHING, 0);
    run.measured(
        "KeyTableBenchmark.lookup{keys=uuid,size=1000000}", 20, 84, 0.01, 0.01, NOTHING, 0.4);
    run.measured(
        "JsonBenchmark.parse{document=large.json}",
        7,
        2_410_000,
        0.003,
        0.02,
        new double[] {18_400, 18_424},
        0);
    run.measured("activations/2560", 4, 2_200, -0.004, 0.009, NOTHING, 0);
    run.unmeasured("decode/1", Fate.IDENTICAL, Verdict.CLEARED, null);
    run.unmeasured("decode/all", Fate.NEW, Verdict.NEW, null);
    run.unmeasured("roundtrip/TL2/4096", Fate.GONE, Verdict.GONE, null);
    run.broken("memory/matrix/512", "java.lang.OutOfMemoryError: Java heap space");
    run.controls(true);
    return run.report();
  }

  /** Two benchmarks that are well: one measured, one identical. */
  static Report small() {
    SampleRun run = new SampleRun();
    run.measured("Greeting.greet", 4, 12.5, 0.001, 0.004, new double[] {24, 24}, 0);
    run.unmeasured("Greeting.part", Fate.IDENTICAL, Verdict.CLEARED, null);
    run.controls(true);
    return run.report();
  }

  /** A run whose canary was not found, on a host where others do much. */
  static Report untrusted() {
    SampleRun run = new SampleRun();
    run.measured("Greeting.greet", 4, 12.5, 0.001, 0.004, NOTHING, 0);
    run.controls(false);
    return run.report(0.41);
  }

  /** A run whose benchmarks run the same code on both sides, but for one that is gone. */
  static Report unchanged(boolean gone) {
    SampleRun run = new SampleRun();
    run.unmeasured("Greeting.greet", Fate.IDENTICAL, Verdict.CLEARED, null);
    run.unmeasured("Greeting.part", Fate.IDENTICAL, Verdict.CLEARED, null);
    if (gone) {
      run.unmeasured("Greeting.wave", Fate.GONE, Verdict.GONE, null);
    }
    return run.judged();
  }

  /** A run whose canary was not found, and one of whose benchmarks is gone. */
  static Report untrustedAndGone() {
    SampleRun run = new SampleRun();
    run.measured("Greeting.greet", 4, 12.5, 0.001, 0.004, NOTHING, 0);
    run.unmeasured("Greeting.wave", Fate.GONE, Verdict.GONE, null);
    run.controls(false);
    return run.report();
  }

  /** A run before anything was measured. */
  static Report empty() {
    return new SampleRun().report();
  }

  /** Foreign text wherever a recording can have it. */
  static Report hostile(String text) {
    SampleRun run = new SampleRun();
    run.headName = text;
    run.machine = text;
    run.measured(text, 13, 50, 0.3, 0.01, NOTHING, 0);
    run.unmeasured(text + "2", Fate.INCOMPARABLE, Verdict.INCOMPARABLE, text);
    run.broken(text + "3", text);
    run.controls(true);
    return run.report();
  }

  private void measured(
      String id,
      int count,
      double nanos,
      double shift,
      double noise,
      double[] bytes,
      double modes) {
    plans.put(id, new Plan(Fate.MEASURED, null));
    List<RecordedPair> mine =
        new Simulation(id, Role.GATE, count, nanos, shift, noise, bytes, modes).run(random);
    pairs.addAll(mine);
    rulings.add(ruling(id, mine, modes > 0));
  }

  private void unmeasured(String id, Fate fate, Verdict verdict, String reason) {
    plans.put(id, new Plan(fate, reason));
    rulings.add(new Ruling(id, verdict, null, 0, 0, Double.NaN, List.of(), reason));
  }

  private void broken(String id, String message) {
    plans.put(id, new Plan(Fate.MEASURED, null));
    breakages.add(new Breakage(id, Role.GATE, "s1", Version.HEAD, message, "2026-11-29T09:31:12Z"));
    rulings.add(
        new Ruling(id, Verdict.BROKEN, null, 0, 0, Double.NaN, List.of(), "head: " + message));
  }

  private void controls(boolean held) {
    control("base against its own copy", Role.SELF_CONTROL, 0, true);
    control("canary, slowed by 5 %", Role.CANARY, held ? 0.049 : 0.001, held);
  }

  private void control(String name, Role role, double shift, boolean held) {
    List<RecordedPair> mine =
        new Simulation(name, role, 13, 1_000, shift, 0.008, NOTHING, 0).run(random);
    pairs.addAll(mine);
    controls.add(new Control(name, "", ruling(name, mine, false), held, true));
  }

  private static Ruling ruling(String id, List<RecordedPair> pairs, boolean unstable) {
    List<Effect> effects = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Effect effect = effect(metric, pairs);
      if (!Double.isNaN(effect.estimate())) {
        effects.add(effect);
      }
    }
    Verdict verdict = unstable ? Verdict.UNSTABLE : verdict(effects.get(0));
    int look = verdict == Verdict.UNSTABLE || verdict == Verdict.INCONCLUSIVE ? 0 : pairs.size();
    double p = verdict == Verdict.REGRESSED ? Math.scalb(1.0, -pairs.size()) : Double.NaN;
    String reason = unstable ? "forks of one side take 84 ns or 125 ns, by chance" : null;
    return new Ruling(id, verdict, Metric.CPU, pairs.size(), look, p, effects, reason);
  }

  private static Verdict verdict(Effect effect) {
    if (effect.low() > Math.log(1.01)) {
      return Verdict.REGRESSED;
    }
    if (effect.excluded() < 0) {
      return Verdict.IMPROVED;
    }
    return effect.excluded() < Math.log(1.05) ? Verdict.CLEARED : Verdict.INCONCLUSIVE;
  }

  /** Mean and deviation of the pairs, and bounds at three and four standard errors. */
  private static Effect effect(Metric metric, List<RecordedPair> pairs) {
    double[] all = PairShift.all(pairs, metric).stream().mapToDouble(PairShift::change).toArray();
    double mean = java.util.Arrays.stream(all).average().orElse(Double.NaN);
    double square = java.util.Arrays.stream(all).map(d -> (d - mean) * (d - mean)).sum();
    double deviation = Math.sqrt(square / (all.length - 1));
    double error = deviation / Math.sqrt(all.length);
    double detectable = Math.log(1.01) + 5 * error;
    return new Effect(
        metric,
        all.length,
        mean,
        mean - 3 * error,
        mean + 3 * error,
        mean + 4 * error,
        detectable,
        deviation);
  }

  private Report report() {
    double disturbed =
        pairs.stream().mapToDouble(one -> one.pair().disturbed() ? 1 : 0).average().orElse(0);
    return report(disturbed);
  }

  private Report report(double disturbed) {
    Judgement judgement = new Judgement(rulings, controls, disturbed, List.of());
    return new Report(recording(), judgement, "0.1.0");
  }

  /** By the plugin's own rule instead of the simple one. */
  private Report judged() {
    return new Report(recording(), Judge.of(recording()), "0.1.0");
  }

  private Recording recording() {
    Setup setup =
        new Setup(
            BUDGET,
            "built-in",
            new Origin("main", BASE, null, "ab".repeat(32)),
            new Origin(headName, HEAD, null, "cd".repeat(32)),
            new Machine(machine, 2, "Linux 6.1.0 amd64", "17.0.15+6", "-Xmx1g"),
            plans,
            Shard.whole(),
            4_711,
            45,
            "2026-11-29T09:30:00Z");
    return new Recording(setup, pairs, breakages);
  }
}
