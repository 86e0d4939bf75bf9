package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words and numbers what was decided of a case. */
final class Rulings {
  private final Rule rule;
  private final long seed;
  private final boolean intervals;

  /**
   * @param seed of the intervals
   * @param intervals whether they are wanted: they take time
   */
  Rulings(Rule rule, long seed, boolean intervals) {
    this.rule = rule;
    this.seed = seed;
    this.intervals = intervals;
  }

  /** Where the plan says it all. */
  static Ruling of(String id, Plan plan) {
    Verdict verdict =
        switch (plan.fate()) {
          case IDENTICAL -> Verdict.CLEARED;
          case NEW -> Verdict.NEW;
          case GONE -> Verdict.GONE;
          case INCOMPARABLE -> Verdict.INCOMPARABLE;
          case DIFFERENT -> Verdict.BROKEN;
          case MEASURED -> throw new IllegalArgumentException(id + " is measured");
        };
    return unmeasured(id, verdict, Wording.of(plan));
  }

  static Ruling unmeasured(String id, Verdict verdict, String reason) {
    return new Ruling(id, verdict, null, 0, 0, Double.NaN, List.of(), reason);
  }

  Ruling of(Case one, Decision decision) {
    if (decision.made()) {
      return ruling(one, decision, decision.verdict(), Wording.of(decision, one));
    }
    Optional<String> broken = one.breakages().reason(one.pairs());
    if (broken.isPresent()) {
      return ruling(one, decision, Verdict.BROKEN, broken.get());
    }
    Optional<String> modes = Optional.empty();
    if (one.judged().size() >= rule.mostPairs()) {
      modes = Modes.found(one.judged(), one.course().series().primary());
    }
    return modes
        .map(words -> ruling(one, decision, Verdict.UNSTABLE, words))
        .orElseGet(() -> ruling(one, decision, Verdict.INCONCLUSIVE, Wording.open(one, rule)));
  }

  private Ruling ruling(Case one, Decision decision, Verdict verdict, String reason) {
    List<Pair> pairs = decision.made() ? one.judged().subList(0, decision.pairs()) : one.judged();
    boolean cleared = verdict == Verdict.CLEARED || verdict == Verdict.IMPROVED;
    List<Metric> also = new ArrayList<>();
    if (verdict == Verdict.REGRESSED) {
      also.addAll(one.course().worse(decision.pairs(), rule));
      also.remove(decision.metric());
    }
    Optional<Bootstrap> bootstrap =
        intervals ? Optional.of(new Bootstrap(seed(one.id()))) : Optional.empty();
    return new Ruling(
        one.id(),
        verdict,
        pairs.isEmpty() ? null : decision.metric(),
        also,
        one.pairs().size(),
        decision.pairs(),
        decision.significance(),
        new Effects(rule, bootstrap).of(pairs, one.course().series().primary(), cleared),
        reason);
  }

  /** Another one for each id, and always the same. */
  private long seed(String id) {
    long mixed = seed;
    for (char letter : id.toCharArray()) {
      mixed = 31 * mixed + letter;
    }
    return mixed;
  }
}
