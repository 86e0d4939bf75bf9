package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final int MANY = 25;

  private final Rule rule = Rule.of(Made.benchmarks(MANY).setup());

  @Test
  void findsASlowdownAtTheFirstLook() {
    Decision decision = alone(Made.around(Math.log1p(0.06), 0.02, 13));

    assertThat(decision).isEqualTo(new Decision(Verdict.REGRESSED, Metric.CPU, 13, 1 / 8192.0));
  }

  @Test
  void decidesNothingBetweenLooks() {
    double[] data = Made.around(Math.log1p(0.06), 0.02, 13);

    assertThat(alone(Arrays.copyOf(data, 12)).made()).isFalse();
  }

  @Test
  void goesOnToALaterLookWhereOneDatumSpeaksAgainst() {
    double[] data = Made.constant(0.06, 20);
    data[3] = -0.03;

    assertThat(alone(Arrays.copyOf(data, 13)).made()).isFalse();
    Decision decision = alone(data);
    assertThat(decision.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.pairs()).isEqualTo(20);
    assertThat(decision.significance()).isLessThanOrEqualTo(0.25 * 0.007 / MANY);
  }

  @Test
  void clearsWhatIsUnchangedAfterFourPairs() {
    Decision decision = alone(Made.around(0, 0.01, 4));

    assertThat(decision.verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(decision.pairs()).isEqualTo(4);
    assertThat(alone(Made.around(0, 0.01, 3)).made()).isFalse();
  }

  @Test
  void callsImprovedWhatIsFasterByMoreThanTheTolerance() {
    assertThat(alone(Made.around(-0.05, 0.01, 4)).verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(alone(Made.around(-0.011, 0.01, 4)).verdict()).isEqualTo(Verdict.CLEARED);
  }

  @Test
  void letsStandWhatIsDecidedHoweverManyPairsFollow() {
    double[] slow = Arrays.copyOf(Made.around(0.06, 0.02, 13), 45);
    assertThat(alone(slow).verdict()).isEqualTo(Verdict.REGRESSED);

    double[] same = Arrays.copyOf(Made.around(0, 0.01, 4), 45);
    Arrays.fill(same, 4, 45, 0.2);
    assertThat(alone(same).verdict()).isEqualTo(Verdict.CLEARED);
  }

  @Test
  void acceptsASlowdownWithinTheTolerance() {
    Rule narrow =
        Rule.of(Made.benchmarks(MANY).budget(new ErrorBudget(0.01, 0.01, 0.0101, 0.95)).setup());
    double[] data = Made.around(0.0095, 0.004, 45);
    double[] beyond = Made.around(0.0145, 0.004, 45);

    assertThat(Arrays.stream(data).min().orElseThrow()).as("each is slower").isPositive();
    assertThat(decision(narrow, data).made()).isFalse();
    assertThat(decision(narrow, beyond).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  /** Two of 8192 are too many among 13 hypotheses that are left, and few enough among 12. */
  @Test
  void stepsDownAmongThoseThatAreTestedAtOneLook() {
    Map<String, Course> courses = new TreeMap<>();
    courses.put("late", course(oneAgainst()));
    for (int i = 0; i < 12; i++) {
      courses.put(Made.id(i), course(Made.around(0.06, 0.02, 13)));
    }
    Decisions twelve = Decisions.of(courses, MANY);
    assertThat(twelve.on("late", courses.get("late")).made()).isFalse();

    courses.put(Made.id(12), course(Made.around(0.06, 0.02, 13)));
    Decisions thirteen = Decisions.of(courses, MANY);
    Decision decision = thirteen.on("late", courses.get("late"));
    assertThat(decision.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.significance()).isEqualTo(2 / 8192.0);
    assertThat(Decisions.alone(courses.get("late"), MANY).made()).isFalse();
  }

  @Test
  void takesBackNoClearingForTheSakeOfOthers() {
    double[] cleared = Arrays.copyOf(oneAgainst(), 26);
    Arrays.fill(cleared, 13, 26, -0.1);
    Map<String, Course> courses = new TreeMap<>();
    courses.put("late", course(cleared));
    for (int i = 0; i < 13; i++) {
      courses.put(Made.id(i), course(Made.around(0.06, 0.02, 13)));
    }

    Decision decision = Decisions.of(courses, MANY).on("late", courses.get("late"));

    assertThat(decision.verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(decision.pairs()).isGreaterThan(13);
  }

  @Test
  void waitsForTheWallWhereItSpeaksAgainstClearing() {
    double[] cpu = Made.around(0, 0.01, 16);
    Series series =
        new Series(Metric.CPU, cpu, Made.around(0.2, 0.05, 16), new Allocation(List.of()));

    Decision decision = Decisions.alone(Course.of(series, rule), MANY);

    assertThat(decision).isEqualTo(new Decision(Verdict.REGRESSED, Metric.WALL, 16, 1 / 65536.0));
  }

  @Test
  void looksAtDataNotAtPairsThatHaveNone() {
    double[] data = Made.constant(Double.NaN, 15);
    System.arraycopy(Made.around(0.06, 0.02, 13), 0, data, 2, 13);

    Decision decision = alone(data);

    assertThat(decision.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.pairs()).isEqualTo(15);
  }

  /** Thirteen data, of which only the smallest is below the tolerance. */
  private static double[] oneAgainst() {
    double[] data = Made.around(0.06, 0.02, 13);
    data[6] = 0.005;
    return data;
  }

  private Course course(double... data) {
    return Course.of(Made.series(data), rule);
  }

  private Decision alone(double... data) {
    return decision(rule, data);
  }

  private static Decision decision(Rule rule, double... data) {
    return Decisions.alone(Course.of(Made.series(data), rule), MANY);
  }
}
