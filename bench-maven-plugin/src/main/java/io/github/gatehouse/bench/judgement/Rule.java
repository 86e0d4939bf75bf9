package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Setup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a set-up wants its data judged: fixed before the first pair. */
final class Rule {
  /**
   * The part of the chance to miss a slowdown that each attempt to clear may take. There is one
   * after each pair; all together take at most four fifths of the chance, as simulation shows.
   */
  private static final double ATTEMPT = 0.1;

  private final ErrorBudget budget;
  private final int mostPairs;
  private final int hypotheses;
  private final Map<Family, List<Look>> looks = new EnumMap<>(Family.class);
  private final Student student;
  private final SignedRank test = new SignedRank();
  private final Sensitivity sensitivity;

  /**
   * @param mostPairs of one benchmark
   * @param hypotheses benchmarks that share the false alarm rate
   */
  Rule(ErrorBudget budget, int mostPairs, int hypotheses) {
    this.budget = budget;
    this.mostPairs = mostPairs;
    this.hypotheses = Math.max(1, hypotheses);
    this.student = new Student(confidence(budget));
    this.sensitivity = new Sensitivity(test, budget.power());
    double rate = budget.falseAlarmRate();
    looks.put(Family.PRIMARY, Look.of(Family.PRIMARY.alpha(rate), this.hypotheses));
    looks.put(Family.WALL, Look.of(Family.WALL.alpha(rate), this.hypotheses));
    looks.put(
        Family.ALLOCATION, List.of(Look.single(Family.ALLOCATION.alpha(rate), this.hypotheses)));
  }

  static Rule of(Setup setup) {
    return new Rule(setup.budget(), setup.mostPairs(), setup.measured().size());
  }

  /** Confidence of the bound that clears: 0.995 where the power is 0.95. */
  static double confidence(ErrorBudget budget) {
    return 1 - ATTEMPT * (1 - budget.power());
  }

  List<Look> looks(Family family) {
    return looks.get(family);
  }

  int hypotheses() {
    return hypotheses;
  }

  int mostPairs() {
    return mostPairs;
  }

  /** Slowdowns up to this are accepted, as a logarithm. */
  double tolerance() {
    return Math.log1p(budget.tolerance());
  }

  /** Slowdowns of this are to be found, as a logarithm. */
  double detect() {
    return Math.log1p(budget.detect());
  }

  Student student() {
    return student;
  }

  /** True where a benchmark can have so many data that an alarm is possible. */
  boolean canAlarm() {
    return looks(Family.PRIMARY).get(0).data() <= mostPairs();
  }

  /**
   * The slowdown that data of this number and scatter bring to REGRESSED with the asked power, at
   * the latest look that they reach; {@code NaN} where they reach none.
   */
  double detectable(Family family, double[] data) {
    return looks(family).stream()
        .filter(look -> look.data() <= data.length)
        .reduce((earlier, later) -> later)
        .map(look -> detectable(look, data.length, Student.deviation(data)))
        .orElse(Double.NaN);
  }

  /** The slowdown that a number of data with a scatter brings to REGRESSED at a look. */
  double detectable(Look look, int data, double deviation) {
    return tolerance() + sensitivity.deviations(data, look.alpha() / hypotheses) * deviation;
  }

  /** Exact one-sided significance of a slowdown beyond the tolerance. */
  double significance(double[] data) {
    double accepted = tolerance();
    double[] beyond = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      beyond[i] = data[i] - accepted;
    }
    return test.p(beyond);
  }
}
