package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding with the gate it belongs to.
 *
 * @param gate id; {@code build} for what the build itself said, {@code claims} for what documents
 *     written by hand say; {@code policy} for a policy that cannot be used
 */
public record GateFinding(String gate, Finding finding) {
  private static final String FIX = "mvn verify -e (shows the whole error)";

  /** All findings: what stopped the build, then the gates, the worst first. */
  static List<GateFinding> of(Facts facts) {
    List<GateFinding> all = new ArrayList<>();
    if (facts.outcome().state() == State.IN_PROGRESS) {
      return all;
    }
    BuildOutcome outcome = facts.outcome();
    if (outcome.unfinished()) {
      all.add(build("build-interrupted", "the build was told to stop", outcome.at()));
    }
    outcome.problems().forEach(one -> all.add(build("build-stopped", one, outcome.at())));
    facts.standings().stream()
        .sorted(Comparator.comparing(Standing::status))
        .forEach(
            gate -> gate.findings().forEach(one -> all.add(new GateFinding(gate.gate(), one))));
    facts.claims().forEach(one -> all.add(new GateFinding(about(one), one)));
    return all.stream().distinct().toList();
  }

  private static String about(Finding finding) {
    return finding.id().startsWith("policy-") ? "policy" : "claims";
  }

  private static GateFinding build(String id, String what, String where) {
    return new GateFinding("build", new Finding(id, what, where, FIX));
  }
}
