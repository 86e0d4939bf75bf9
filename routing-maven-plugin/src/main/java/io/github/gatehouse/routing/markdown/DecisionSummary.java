package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;
import java.util.List;

/** The decision on one screen, for the page of a CI job. */
public final class DecisionSummary {
  private static final int FINDINGS = 10;

  private DecisionSummary() {}

  /**
   * Heading, gates, and the first findings; at most some ten kilobytes.
   *
   * @param id of the decision
   */
  public static String render(Decision decision, String id) {
    StringBuilder out = new StringBuilder("## ");
    out.append(decision.route().action().symbol()).append(' ').append(decision.route().action());
    out.append(" → ").append(decision.route().target().id()).append("\n\n");
    out.append("Rule ").append(decision.route().rule()).append(", confidence ");
    out.append(decision.confidence().level()).append(", decision ").append(id).append("\n\n");
    decision.route().reasons().forEach(one -> out.append("- ").append(one).append('\n'));
    out.append("\n**Gates**:\n");
    decision.facts().standings().forEach(gate -> gate(gate, out));
    findings(decision.findings(), out);
    return out.toString();
  }

  private static void gate(Standing gate, StringBuilder out) {
    out.append("- ").append(Sign.of(gate)).append(' ').append(gate.gate()).append(": ");
    out.append(Sign.word(gate)).append(": ").append(Code.span(Lines.evidence(gate))).append('\n');
  }

  private static void findings(List<GateFinding> findings, StringBuilder out) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("\n**Findings**:\n");
    findings.stream()
        .limit(FINDINGS)
        .forEach(
            one ->
                out.append("- ")
                    .append(one.gate())
                    .append(": ")
                    .append(one.finding().id())
                    .append(": ")
                    .append(Code.span(one.finding().what()))
                    .append('\n'));
    int rest = findings.size() - FINDINGS;
    if (rest > 0) {
      out.append("- and ").append(rest).append(" more, in ROUTING-DECISION.md\n");
    }
  }
}
