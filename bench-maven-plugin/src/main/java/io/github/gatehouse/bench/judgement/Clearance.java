package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Setup;
import java.util.Optional;

/** After how many pairs a benchmark is cleared if they go on as they have begun. */
public final class Clearance {
  private final double detect;
  private final Student student;
  private final int mostPairs;

  /**
   * @param mostPairs that anybody waits for
   */
  public Clearance(ErrorBudget budget, int mostPairs) {
    Rule rule = new Rule(budget, mostPairs, 1);
    this.detect = rule.detect();
    this.student = rule.student();
    this.mostPairs = mostPairs;
  }

  /**
   * The number of pairs in all; empty where too many would be needed.
   *
   * @param estimate mean over pairs, of logarithms of ratios
   * @param deviation standard deviation over pairs, likewise
   */
  public Optional<Integer> pairs(double estimate, double deviation) {
    for (int pairs = Setup.FEWEST_PAIRS; pairs <= mostPairs; pairs++) {
      if (estimate + student.half(pairs, deviation) < detect) {
        return Optional.of(pairs);
      }
    }
    return Optional.empty();
  }
}
