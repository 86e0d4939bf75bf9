package io.github.gatehouse.bench.bisect;

import io.github.gatehouse.bench.bisect.Compared.Answer;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import java.util.Map;
import java.util.Optional;

/** Reads the answer of a comparison out of its judgement. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * What is said of the one benchmark that is measured.
   *
   * @param plans what became of each benchmark
   * @throws IllegalArgumentException if more than one benchmark is selected, or none
   */
  public static Compared of(Map<String, Plan> plans, Judgement judgement) {
    String id = only(plans);
    Ruling ruling =
        judgement.rulings().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    if (plans.get(id).fate() == Fate.IDENTICAL) {
      return new Compared(Answer.FAST, 0, 0, 0, 0, null);
    }
    Optional<Effect> effect =
        ruling.effects().stream().filter(one -> one.metric() == ruling.metric()).findFirst();
    Answer answer =
        switch (ruling.verdict()) {
          case REGRESSED -> Answer.SLOW;
          case CLEARED, IMPROVED -> Answer.FAST;
          default -> Answer.UNKNOWN;
        };
    String reason = ruling.verdict() + (ruling.reason() == null ? "" : ": " + ruling.reason());
    return new Compared(
        answer,
        effect.map(Effect::estimate).orElse(Double.NaN),
        effect.map(Effect::low).orElse(Double.NaN),
        effect.map(Effect::high).orElse(Double.NaN),
        ruling.pairs(),
        answer == Answer.UNKNOWN ? reason : null);
  }

  /**
   * The benchmark that is asked about.
   *
   * @throws NoBenchmark if none is selected
   * @throws IllegalArgumentException if there are several
   */
  public static String only(Map<String, Plan> plans) {
    if (plans.isEmpty()) {
      throw new NoBenchmark();
    }
    if (plans.size() != 1) {
      throw new IllegalArgumentException(
          "bench.include selects "
              + plans.size()
              + " benchmarks"
              + plans.keySet().stream().limit(10).toList()
              + "; a bisection looks for one\nFix: -Dbench.include='^its exact id$'");
    }
    return plans.keySet().iterator().next();
  }
}
