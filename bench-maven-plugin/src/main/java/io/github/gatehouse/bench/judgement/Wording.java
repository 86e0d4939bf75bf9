package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Reasons of rulings, each in one line. */
final class Wording {
  static final String IDENTICAL = "identical byte code";
  static final String ELSEWHERE = "of another shard";

  private static final Map<Fate, String> FATES =
      Map.of(
          Fate.IDENTICAL, IDENTICAL,
          Fate.NEW, "only the head has it",
          Fate.GONE, "only the base has it",
          Fate.INCOMPARABLE, "the sides cannot be compared",
          Fate.DIFFERENT, "the head computes something else than the base");

  private Wording() {}

  static String of(Plan plan) {
    boolean plain = plan.reason() == null || plan.fate() == Fate.IDENTICAL;
    return plain ? FATES.get(plan.fate()) : plan.reason();
  }

  /** Why a benchmark is not decided. */
  static String open(Case one, Rule rule) {
    int pairs = one.judged().size();
    int first = rule.looks(Family.PRIMARY).get(0).data();
    if (!rule.canAlarm()) {
      return String.format(
          Locale.ROOT,
          "no alarm is possible with %d pairs: the first look among %d benchmarks needs %d",
          rule.mostPairs(),
          rule.hypotheses(),
          first);
    }
    if (pairs < rule.mostPairs()) {
      return pairs + " of at most " + rule.mostPairs() + " pairs measured";
    }
    if (one.course().series().allocation().grown()) {
      return "it seems to allocate more, and " + pairs + " pairs are too few to say so";
    }
    if (Course.slowerOnTheWall(one.course().series(), pairs, rule)) {
      return "wall time seems slower, CPU time does not, and " + pairs + " pairs leave it open";
    }
    return pairs + " pairs leave it open";
  }

  /** What a decision says that its percentages do not; null where they say it all. */
  static String of(Decision decision, Case one) {
    if (decision.verdict() != Verdict.REGRESSED || decision.metric() != Metric.ALLOCATION) {
      return null;
    }
    Allocation allocation = one.course().series().allocation().upTo(decision.pairs());
    return "every fork of the head allocates at least "
        + bytes(allocation.least(Allocation.Forks::head))
        + " B/op, none of the base more than "
        + bytes(allocation.most(Allocation.Forks::base));
  }

  private static String bytes(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A share as a percentage without needless zeros. */
  static String percent(double share) {
    return BigDecimal.valueOf(100 * share)
            .setScale(2, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
