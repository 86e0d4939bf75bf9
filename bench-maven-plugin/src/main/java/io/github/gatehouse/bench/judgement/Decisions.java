package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.receipts.bench.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides on all benchmarks together: at each look of each family, Holm's step-down among those
 * that were tested there.
 */
final class Decisions {
  private final int hypotheses;
  private final Map<Moment, Set<String>> rejected = new HashMap<>();

  private record Moment(Family family, Look look) {
    static Moment of(Tested test) {
      return new Moment(test.family(), test.look());
    }
  }

  private Decisions(int hypotheses) {
    this.hypotheses = hypotheses;
  }

  /**
   * @param courses by id
   * @param hypotheses in each family, at least as many as there are courses
   */
  static Decisions of(Map<String, Course> courses, int hypotheses) {
    Map<Moment, Map<String, Double>> significances = new HashMap<>();
    courses.forEach(
        (id, course) ->
            course
                .tested()
                .forEach(
                    test ->
                        significances
                            .computeIfAbsent(Moment.of(test), moment -> new HashMap<>())
                            .put(id, test.significance())));
    Decisions decisions = new Decisions(hypotheses);
    significances.forEach(
        (moment, tested) ->
            decisions.rejected.put(
                moment, Holm.rejected(tested, hypotheses, moment.look().alpha())));
    return decisions;
  }

  /**
   * On one benchmark. Others' rejections help only where it is not cleared: what its own pairs
   * decide, no other benchmark changes.
   */
  Decision on(String id, Course course) {
    return decision(
        course,
        test ->
            test.rejected(hypotheses)
                || course.cleared() == 0 && rejected.get(Moment.of(test)).contains(id));
  }

  /** On a comparison that is none of the hypotheses, such as a control. */
  static Decision alone(Course course, int hypotheses) {
    return decision(course, test -> test.rejected(hypotheses));
  }

  private static Decision decision(Course course, Predicate<Tested> rejects) {
    return course.tested().stream()
        .filter(rejects)
        .findFirst()
        .map(
            test ->
                new Decision(Verdict.REGRESSED, test.metric(), test.pairs(), test.significance()))
        .orElseGet(() -> withoutAlarm(course));
  }

  private static Decision withoutAlarm(Course course) {
    Verdict good = course.faster() ? Verdict.IMPROVED : Verdict.CLEARED;
    Verdict verdict = course.cleared() > 0 ? good : Verdict.INCONCLUSIVE;
    return new Decision(verdict, course.series().primary(), course.cleared(), Double.NaN);
  }
}
