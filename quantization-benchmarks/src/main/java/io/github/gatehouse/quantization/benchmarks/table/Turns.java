package io.github.gatehouse.quantization.benchmarks.table;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lets workloads take turns in slices of time. Families, a kernel and its limit at one size, stay
 * together; the order of families, and within one, is drawn for every round.
 */
final class Turns {
  /** A turn is quiet if the compilers worked no longer than this, in milliseconds. */
  private static final long QUIET = 20;

  private static final double SECOND = 1e9;
  private static final int QUIET_TURNS = 3;
  private static final int WARM_UP_SLICE = 3;

  private final SliceClock clock;
  private final CompilerClock compiler;
  private final Plan plan;
  private final Random random;
  private final List<List<String>> families = new ArrayList<>();
  private final Map<String, Workload> workloads = new LinkedHashMap<>();
  private final Map<String, Double> nanos = new LinkedHashMap<>();

  Turns(SliceClock clock, CompilerClock compiler, Plan plan, long seed) {
    this.clock = clock;
    this.compiler = compiler;
    this.plan = plan;
    this.random = new Random(seed);
  }

  /**
   * How long what takes.
   *
   * @param sliceMillis of one slice
   * @param rounds slices of each workload
   * @param leastWarmUpMillis of all workloads together
   * @param mostWarmUpMillis after which warming up ends without evidence
   */
  record Plan(long sliceMillis, int rounds, long leastWarmUpMillis, long mostWarmUpMillis) {}

  void add(List<String> family, Map<String, Workload> members) {
    List<String> present = new ArrayList<>(family);
    present.retainAll(members.keySet());
    families.add(present);
    workloads.putAll(members);
  }

  /**
   * Warms up until the compilers rest. Code that they have not reached yet puts vectors into boxes:
   * as long as anything is allocated, they are not done, however quiet.
   *
   * @return what it took, in words
   */
  String warmUp() {
    long began = clock.nanos();
    workloads.keySet().forEach(id -> nanos.put(id, clock.measure(workloads.get(id), 1).nanos()));
    int quiet = 0;
    long millis = 0;
    while (millis < plan.mostWarmUpMillis()
        && (quiet < QUIET_TURNS || millis < plan.leastWarmUpMillis())) {
      long compiling = compiler.millis();
      boolean boxing = false;
      for (String id : order()) {
        Series.Sample sample = slice(id, Math.max(1, plan.sliceMillis() / WARM_UP_SLICE), 1);
        boxing |= sample.allocated() > 0 && !workloads.get(id).parallel();
      }
      boolean rest = Math.abs(compiler.millis() - compiling) <= QUIET && !boxing;
      quiet = rest ? quiet + 1 : 0;
      millis = (clock.nanos() - began) / 1_000_000;
    }
    return millis + " ms, " + (quiet < QUIET_TURNS ? "compilers still busy" : "compilers quiet");
  }

  /** Milliseconds that the compilers worked during the rounds. */
  long measure(Listener listener) {
    long compiling = compiler.millis();
    for (int round = 0; round < plan.rounds(); round++) {
      for (String id : order()) {
        listener.sample(id, slice(id, plan.sliceMillis(), workloads.get(id).leastOperations()));
      }
    }
    return Math.max(0, compiler.millis() - compiling);
  }

  private Series.Sample slice(String id, long millis, long least) {
    long fitting = (long) (millis * 1e6 / nanos.get(id));
    long withinSecond = (long) (SECOND / nanos.get(id));
    long operations = Math.max(1, Math.max(Math.min(least, withinSecond), fitting));
    Series.Sample sample = clock.measure(workloads.get(id), operations);
    nanos.put(id, sample.nanos());
    return sample;
  }

  private List<String> order() {
    List<List<String>> shuffled = new ArrayList<>(families);
    Collections.shuffle(shuffled, random);
    List<String> order = new ArrayList<>();
    for (List<String> family : shuffled) {
      List<String> members = new ArrayList<>(family);
      Collections.shuffle(members, random);
      order.addAll(members);
    }
    return order;
  }

  /** Takes what was measured. */
  interface Listener {
    void sample(String id, Series.Sample sample);
  }
}
