package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks against the evidence itself, whatever the numbers are. */
final class Faults {
  private Faults() {}

  static List<String> of(Facts facts) {
    return Stream.of(
            having(facts, "receipts that must not be believed", EffectiveStatus.INVALID),
            having(facts, "receipts of another commit or tree", EffectiveStatus.STALE),
            having(facts, "receipts that contradict each other", EffectiveStatus.CONFLICTING),
            name(
                "LOW because of a baseline compared with itself: ",
                facts.standings().stream().filter(Faults::selfComparison).toList()),
            facts.outcome().unfinished()
                ? List.of("LOW because the build has not ended")
                : List.<String>of(),
            facts.context().loops().kept() == Loops.Kept.UNAVAILABLE
                ? List.of("LOW because earlier decisions cannot be read")
                : List.<String>of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> having(Facts facts, String what, EffectiveStatus status) {
    return name("LOW because of " + what + ": ", facts.having(EnumSet.of(status)));
  }

  /** One bullet that names the gates; none where there is no gate. */
  static List<String> name(String what, List<Standing> gates) {
    return gates.isEmpty()
        ? List.of()
        : List.of(
            what
                + gates.stream()
                    .map(gate -> gate.gate() + " (" + gate.status() + ")")
                    .collect(Collectors.joining(", ")));
  }

  private static boolean selfComparison(Standing gate) {
    return gate.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .anyMatch(one -> one instanceof PerfComparison perf && perf.selfComparison());
  }
}
