package io.github.gatehouse.bench.judgement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holm's step-down procedure (S. Holm, Scandinavian Journal of Statistics 6, 1979). */
final class Holm {
  private Holm() {}

  /**
   * What is rejected, so that the chance of rejecting any true hypothesis is at most {@code alpha}.
   *
   * @param significances of the hypotheses that were tested
   * @param hypotheses all of them: those that were not tested count as 1
   */
  static Set<String> rejected(Map<String, Double> significances, int hypotheses, double alpha) {
    List<Map.Entry<String, Double>> ascending =
        significances.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.naturalOrder()))
            .toList();
    Set<String> rejected = new HashSet<>();
    for (Map.Entry<String, Double> next : ascending) {
      if (next.getValue() > alpha / (hypotheses - rejected.size())) {
        break;
      }
      rejected.add(next.getKey());
    }
    return rejected;
  }
}
