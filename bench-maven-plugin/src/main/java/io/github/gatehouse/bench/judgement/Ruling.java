package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * The verdict on one benchmark.
 *
 * @param metric that the verdict rests on; null where nothing was measured
 * @param also other metrics that the deciding pairs show to be worse, in the order of {@link
 *     Metric}; none unless it regressed
 * @param pairs measured
 * @param look number of pairs at which it was decided; 0 where it was not
 * @param significance exact one-sided p at that look; NaN where it does not rest on a test
 * @param effects of each metric that was measured, in the order of {@link Metric}
 * @param reason in one line; null where the numbers say it all
 */
public record Ruling(
    String id,
    Verdict verdict,
    Metric metric,
    List<Metric> also,
    int pairs,
    int look,
    double significance,
    List<Effect> effects,
    String reason) {
  public Ruling {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(verdict, "verdict");
    also = List.copyOf(also);
    effects = List.copyOf(effects);
  }

  /** One that no other metric got worse beside. */
  public Ruling(
      String id,
      Verdict verdict,
      Metric metric,
      int pairs,
      int look,
      double significance,
      List<Effect> effects,
      String reason) {
    this(id, verdict, metric, List.of(), pairs, look, significance, effects, reason);
  }
}
