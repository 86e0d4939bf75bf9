package io.github.gatehouse.routing.export;

import io.github.gatehouse.receipts.export.Sarif;
import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;

/** The findings of a decision in SARIF 2.1.0: those of gates, of the build, of documents. */
public final class DecisionSarif {
  private DecisionSarif() {}

  /** The document, ending in one line feed. */
  public static String write(Decision decision) {
    return Sarif.write(
        decision.findings().stream()
            .map(one -> new Sarif.Found(one.gate(), one.finding(), level(one, decision)))
            .toList());
  }

  /** What no gate found is an error, whatever the gate of that name says. */
  private static SarifLog.Level level(GateFinding one, Decision decision) {
    return decision.facts().standings().stream()
        .filter(gate -> gate.gate().equals(one.gate()))
        .filter(gate -> gate.findings().contains(one.finding()))
        .findFirst()
        .map(Sarif::level)
        .orElse(SarifLog.Level.ERROR);
  }
}
