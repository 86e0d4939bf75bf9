package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the promises against simulated machines, nasty ones; the seed is in every message. */
class CalibrationTest {
  private static final long SEED = Long.getLong("bench.seed", 20261129L);
  private static final int RUNS = 2000;
  private static final int TRIALS = 1000;
  private static final int BENCHMARKS = 25;
  private static final int MOST = 45;
  private static final double RATE = 0.01;

  /** What a right rule exceeds in one of 100,000 seeds. */
  private static final double SURE = 1e-5;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void keepsTheFalseAlarmRateOfWholeRunsOnANastyMachine(TestReporter reporter) {
    Rule rule = Rule.of(setup(0, 0.05));
    int alarmed = 0;
    int uncorrected = 0;
    int blind = 0;
    for (int run = 0; run < RUNS; run++) {
      Map<String, Course> courses = new TreeMap<>();
      for (int i = 0; i < BENCHMARKS; i++) {
        courses.put(Made.id(i), Course.of(unchanged(), rule));
      }
      Decisions decisions = Decisions.of(courses, BENCHMARKS);
      alarmed += any(courses, (id, course) -> decisions.on(id, course));
      uncorrected += any(courses, (id, course) -> Decisions.alone(course, 1));
      blind += any(courses, (id, course) -> Decisions.alone(course, 1_000_000));
    }

    int most = most(RUNS, RATE);
    String said = "seed %d: %d alarms in %d runs, at most %d; %d without correction";
    reporter.publishEntry(String.format(said, SEED, alarmed, RUNS, most, uncorrected));
    assertThat(alarmed).as("seed %d: of %d runs", SEED, RUNS).isLessThanOrEqualTo(most);
    assertThat(alarmed).as("seed %d: the budget is spent, not hoarded", SEED).isPositive();
    assertThat(uncorrected).as("seed %d: a rule without correction", SEED).isGreaterThan(most);
    assertThat(blind).as("seed %d: a rule that never alarms", SEED).isZero();
  }

  /** The tolerance itself is no alarm; a rule that ignores it would raise one in every run. */
  @Test
  void keepsTheRateWhereAllAreSlowerByTheTolerance() {
    Rule rule = Rule.of(setup(0.01, 0.0101));
    Rule ignoring = Rule.of(setup(0, 0.0101));
    int alarmed = 0;
    int ignored = 0;
    for (int run = 0; run < RUNS / 4; run++) {
      Map<String, Course> courses = new TreeMap<>();
      Map<String, Course> without = new TreeMap<>();
      for (int i = 0; i < BENCHMARKS; i++) {
        double[] data = noise(Math.log1p(0.01), 0.01);
        courses.put(Made.id(i), Course.of(Made.series(data), rule));
        without.put(Made.id(i), Course.of(Made.series(data), ignoring));
      }
      Decisions decisions = Decisions.of(courses, BENCHMARKS);
      alarmed += any(courses, (id, course) -> decisions.on(id, course));
      ignored += any(without, (id, course) -> Decisions.alone(course, BENCHMARKS));
    }

    assertThat(alarmed).as("seed %d", SEED).isLessThanOrEqualTo(most(RUNS / 4, RATE));
    assertThat(ignored).as("seed %d: without the tolerance", SEED).isGreaterThan(RUNS / 8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.01, 0.02, 0.03})
  void findsWhatIsToBeFound(double deviation) {
    Rule rule = Rule.of(setup(0.01, 0.05));
    List<Verdict> verdicts = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      Course course = Course.of(Made.series(noise(Math.log1p(0.05), deviation)), rule);
      verdicts.add(Decisions.alone(course, BENCHMARKS).verdict());
    }

    long missed = verdicts.stream().filter(verdict -> verdict != Verdict.REGRESSED).count();
    assertThat(missed).as("seed %d", SEED).isLessThanOrEqualTo(most(TRIALS, 1 - 0.95));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.01, 0.02, 0.03, 0.05})
  void seldomClearsWhatIsToBeFound(double deviation) {
    Rule rule = Rule.of(setup(0.01, 0.05));
    int cleared = 0;
    int attempts = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Series series = Made.series(noise(Math.log1p(0.05), deviation));
      cleared += cleared(Decisions.alone(Course.of(series, rule), BENCHMARKS));
      attempts += rule.student().upper(series.first(Metric.CPU, 4)) < Math.log1p(0.06) ? 1 : 0;
    }

    assertThat(cleared).as("seed %d", SEED).isLessThanOrEqualTo(most(TRIALS, 1 - 0.95));
    assertThat(attempts).as("seed %d: without attempts nothing is tried", SEED).isPositive();
  }

  @FunctionalInterface
  private interface Deciding {
    Decision on(String id, Course course);
  }

  private static int any(Map<String, Course> courses, Deciding deciding) {
    boolean alarm =
        courses.entrySet().stream()
            .map(entry -> deciding.on(entry.getKey(), entry.getValue()))
            .anyMatch(decision -> decision.verdict() == Verdict.REGRESSED);
    return alarm ? 1 : 0;
  }

  private static int cleared(Decision decision) {
    return decision.made() && decision.verdict() != Verdict.REGRESSED ? 1 : 0;
  }

  private static int most(int trials, double rate) {
    return BinomialDistribution.of(trials, rate).inverseSurvivalProbability(SURE);
  }

  /**
   * A benchmark that did not change, on a machine that drifts, remembers and has outliers: the two
   * forks of a pair differ as they like, and a coin says which of them is the head.
   */
  private Series unchanged() {
    double[] cpu = new double[MOST];
    double[] wall = new double[MOST];
    List<Allocation.Forks> forks = new ArrayList<>();
    double memory = 0;
    for (int i = 0; i < MOST; i++) {
      memory = 0.9 * memory + 0.1 * heavy();
      boolean coin = random.nextBoolean();
      double difference = 0.2 + 0.005 * i + memory;
      cpu[i] = coin ? difference : -difference;
      double other = difference + 0.3 * heavy();
      wall[i] = coin ? other : -other;
      forks.add(new Allocation.Forks(i + 1, coin ? 0 : 24, coin ? 24 : 0, 1000));
    }
    return new Series(Metric.CPU, cpu, wall, new Allocation(forks));
  }

  private double[] noise(double middle, double deviation) {
    double[] data = new double[MOST];
    for (int i = 0; i < MOST; i++) {
      data[i] = middle + deviation * heavy();
    }
    return data;
  }

  /** Student's t with three degrees of freedom, with deviation 1. */
  private double heavy() {
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      double normal = random.nextGaussian();
      squares += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(squares);
  }

  private static Setup setup(double tolerance, double detect) {
    return Made.benchmarks(BENCHMARKS)
        .budget(new ErrorBudget(RATE, tolerance, detect, 0.95))
        .setup();
  }
}
