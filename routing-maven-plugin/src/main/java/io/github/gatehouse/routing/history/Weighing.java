package io.github.gatehouse.routing.history;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import java.util.EnumSet;
import java.util.Set;

/** How bad a state is, and what an attempt to mend it costs. */
public final class Weighing {
  /** An attempt made without knowing the earlier ones uses up whatever was left. */
  static final int LAST_ATTEMPT = 10_000;

  private static final Set<EffectiveStatus> ABSENT =
      EnumSet.of(EffectiveStatus.MISSING, EffectiveStatus.STALE);

  private static final Set<Status> BAD = EnumSet.of(Status.FAIL, Status.INCONCLUSIVE);

  private Weighing() {}

  /** The three counts of a state. */
  public static Measure measure(Facts facts) {
    int unmeasured =
        (int)
            facts.unsatisfied().stream()
                .filter(gate -> gate.status() != EffectiveStatus.FAIL)
                .count();
    long failing =
        facts.having(EnumSet.of(EffectiveStatus.FAIL)).stream().mapToLong(Weighing::failing).sum();
    // Beyond an int's largest value more is no worse; an overflow would be no number of items.
    int counted = (int) Math.min(Integer.MAX_VALUE, failing);
    return new Measure(
        facts.head().tree().orElse(""), facts.unsatisfied().size(), counted, unmeasured);
  }

  private static long failing(Standing gate) {
    return gate.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .mapToLong(Evidence::failing)
        .sum();
  }

  /** An old receipt that was bad when it was new is more than a measurement that is not there. */
  private static boolean absent(Standing gate) {
    return ABSENT.contains(gate.status())
        && gate.receipts().stream()
            .flatMap(stored -> stored.receipt().stream())
            .map(receipt -> receipt.outcome().status())
            .noneMatch(BAD::contains);
  }

  /** Points that a decision upon these facts costs its target, at least 1. */
  public static int weight(Facts facts) {
    BuildOutcome.Kind kind = facts.outcome().kind();
    if (facts.context().loops().kept() == Loops.Kept.UNAVAILABLE) {
      return LAST_ATTEMPT;
    }
    if (kind == BuildOutcome.Kind.INTERRUPTED) {
      return AttemptWeight.TIMEOUT.points();
    }
    boolean absent =
        !facts.unsatisfied().isEmpty() && facts.unsatisfied().stream().allMatch(Weighing::absent);
    // Receipts that are not there were not mended badly: nothing was measured.
    return absent && kind != BuildOutcome.Kind.FAILED
        ? AttemptWeight.TRANSIENT.points()
        : AttemptWeight.FAILURE.points();
  }
}
