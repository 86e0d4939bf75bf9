package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Confidence;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Confidence.Share;
import io.github.gatehouse.routing.decision.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the evidence suffices: a number from counts, never from a feeling. */
final class Sufficiency {
  private static final BigDecimal HIGH = new BigDecimal("0.90");
  private static final BigDecimal MEDIUM = new BigDecimal("0.60");
  private static final Set<EffectiveStatus> ANSWERED =
      EnumSet.of(
          EffectiveStatus.PASS,
          EffectiveStatus.FAIL,
          EffectiveStatus.SKIP_OK,
          EffectiveStatus.WAIVED);

  private Sufficiency() {}

  static Confidence of(Facts facts, List<Standing> culprits) {
    List<Standing> all = facts.standings();
    List<Standing> answered = facts.having(ANSWERED);
    List<Standing> present = all.stream().filter(gate -> !gate.receipts().isEmpty()).toList();
    List<Standing> stale = facts.having(EnumSet.of(EffectiveStatus.STALE));
    Share completeness = new Share(answered.size(), all.size());
    Share freshness = new Share(current(present), present.size());
    BigDecimal score = ratio(completeness).multiply(ratio(freshness));
    List<String> faults = faults(facts, stale);
    return new Confidence(
        faults.isEmpty() ? level(score) : Level.LOW,
        score.setScale(2, RoundingMode.HALF_UP),
        completeness,
        freshness,
        justification(completeness, freshness, facts, faults));
  }

  private static int current(List<Standing> present) {
    return (int) present.stream().filter(gate -> gate.status() != EffectiveStatus.STALE).count();
  }

  private static Level level(BigDecimal score) {
    if (score.compareTo(HIGH) >= 0) {
      return Level.HIGH;
    }
    return score.compareTo(MEDIUM) >= 0 ? Level.MEDIUM : Level.LOW;
  }

  private static BigDecimal ratio(Share share) {
    return share.whole() == 0
        ? BigDecimal.ONE
        : new BigDecimal(share.part())
            .divide(new BigDecimal(share.whole()), 6, RoundingMode.HALF_UP);
  }

  private static List<String> faults(Facts facts, List<Standing> stale) {
    List<String> faults = new ArrayList<>();
    name(faults, "receipts that must not be believed", facts.having(invalid()));
    name(faults, "receipts of another commit or tree", stale);
    name(
        faults,
        "receipts that contradict each other",
        facts.having(EnumSet.of(EffectiveStatus.CONFLICTING)));
    name(
        faults,
        "a baseline compared with itself",
        facts.standings().stream().filter(Sufficiency::selfComparison).toList());
    if (facts.outcome().unfinished()) {
      faults.add("LOW because the build has not ended");
    }
    return faults;
  }

  private static Set<EffectiveStatus> invalid() {
    return EnumSet.of(EffectiveStatus.INVALID);
  }

  private static void name(List<String> faults, String what, List<Standing> gates) {
    if (!gates.isEmpty()) {
      faults.add("LOW because of " + what + ": " + ids(gates));
    }
  }

  private static boolean selfComparison(Standing gate) {
    return gate.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .anyMatch(one -> one instanceof PerfComparison perf && perf.selfComparison());
  }

  private static List<String> justification(
      Share completeness, Share freshness, Facts facts, List<String> faults) {
    List<String> bullets = new ArrayList<>();
    bullets.add(completeness + " gates were measured, or had nothing to measure");
    bullets.add(freshness + " gates with receipts have them of this tree");
    List<Standing> open =
        facts.standings().stream().filter(gate -> !ANSWERED.contains(gate.status())).toList();
    if (!open.isEmpty()) {
      bullets.add("no answer from: " + ids(open));
    }
    bullets.addAll(faults);
    return bullets;
  }

  private static String ids(List<Standing> gates) {
    return gates.stream()
        .map(gate -> gate.gate() + " (" + gate.status() + ")")
        .collect(Collectors.joining(", "));
  }
}
