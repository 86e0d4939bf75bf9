package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import java.util.ArrayList;
import java.util.List;

/** Why a change is final, in counts. */
final class Summary {
  private Summary() {}

  static List<String> of(Facts facts) {
    List<String> open =
        facts.standings().stream()
            .filter(gate -> !gate.status().passes())
            .map(Standing::gate)
            .toList();
    List<String> waived =
        facts.standings().stream()
            .filter(gate -> gate.status() == EffectiveStatus.WAIVED)
            .map(Standing::gate)
            .toList();
    List<String> reasons = new ArrayList<>();
    reasons.add((facts.standings().size() - open.size()) + " gates pass or do not apply");
    add(reasons, "failed, and every failure waived: ", waived);
    add(reasons, "not measured, and only advisory: ", open);
    return reasons;
  }

  private static void add(List<String> reasons, String what, List<String> gates) {
    if (!gates.isEmpty()) {
      reasons.add(what + String.join(", ", gates));
    }
  }
}
