package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.GateIs;
import io.github.gatehouse.routing.policy.Metric;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence that a condition about named gates rests on. */
final class Looked {
  private Looked() {}

  /** Lines of the gates that the condition names, in the policy's order; foreign text. */
  static List<String> at(Condition condition, Facts facts) {
    Set<String> named =
        condition
            .atoms()
            .flatMap(
                atom -> {
                  if (atom instanceof GateIs gates) {
                    return gates.gates().ids().stream();
                  }
                  return atom instanceof Metric metric ? Stream.of(metric.gate()) : Stream.empty();
                })
            .collect(Collectors.toSet());
    return facts.standings().stream()
        .filter(gate -> named.contains(gate.gate()))
        .map(Standing::line)
        .toList();
  }
}
