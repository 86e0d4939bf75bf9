package io.github.gatehouse.routing.trial;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Observation;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be decided if gates had other statuses.
 *
 * @param real what would be decided now
 * @param tried the same facts, but for some statuses
 */
public record Simulation(Decision real, SimulatedStatuses statuses, Decision tried) {
  /** Decides again with other statuses. */
  public static Simulation of(Decision real, SimulatedStatuses statuses, RoutingPolicy policy) {
    Facts facts = real.facts();
    List<Standing> standings =
        facts.standings().stream().map(gate -> simulated(gate, statuses)).toList();
    Facts other =
        new Facts(
            facts.step(),
            standings,
            facts.head(),
            facts.outcome(),
            facts.context(),
            facts.claims());
    InstantSource then = InstantSource.fixed(real.decidedOn());
    return new Simulation(real, statuses, new Router(policy).decide(other, then));
  }

  /** Numbers and findings stay where the gate does not pass: they are what is known. */
  private static Standing simulated(Standing gate, SimulatedStatuses statuses) {
    EffectiveStatus status = statuses.byGate().get(gate.gate());
    if (status == null || status == gate.status()) {
      return gate;
    }
    return new Standing(
        gate.policy(),
        status,
        status == EffectiveStatus.PASS ? "" : "simulated",
        gate.gate() + ": simulated " + status,
        status.passes() ? List.of() : gate.findings(),
        gate.receipts());
  }

  /** The decision, and what differs from the real one; no foreign text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Gatehouse: with " + statuses + " it would be " + Headline.simulated(tried));
    tried.route().reasons().forEach(reason -> lines.add("  because " + reason));
    lines.add("Without: " + Headline.of(real));
    List<String> different = different();
    lines.add(different.isEmpty() ? "No rule differs." : "Rules that differ:");
    lines.addAll(different);
    lines.add("Nothing was written.");
    return lines;
  }

  private List<String> different() {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < real.transcript().size(); i++) {
      Observation before = real.transcript().get(i);
      Observation after = tried.transcript().get(i);
      if (before.truth() != after.truth() || !before.target().equals(after.target())) {
        different.add("  " + before.rule() + ": " + said(before) + " → " + said(after));
      }
    }
    return different;
  }

  private static String said(Observation rule) {
    return rule.truth() + " (" + rule.action() + " " + rule.target().id() + ")";
  }
}
