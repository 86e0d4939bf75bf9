package io.github.gatehouse.routing.check;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;
import io.github.gatehouse.routing.decision.Route;
import java.util.List;
import java.util.stream.Collectors;

/** The Markdown of a check run; foreign text stands in code spans only. */
final class CheckDetails {
  private static final int MOST_FINDINGS = 50;

  private CheckDetails() {}

  /** The evidence line, why it is no pass, and what the decision makes of it all. */
  static String summary(Decision decision, Standing gate) {
    Route route = decision.route();
    StringBuilder out = new StringBuilder();
    out.append("**Evidence**: ").append(Code.span(gate.line())).append('\n');
    if (!gate.reason().isEmpty()) {
      out.append("**Reason**: ").append(Code.span(gate.reason())).append('\n');
    }
    out.append("**Decision**: ").append(route.action()).append(" → ").append(route.target().id());
    return out.append(" (rule ").append(route.rule()).append(")\n").toString();
  }

  /** Everything to mend at this gate; empty where there is nothing. */
  static String text(Decision decision, Standing gate) {
    List<Finding> findings =
        decision.findings().stream()
            .filter(one -> one.gate().equals(gate.gate()))
            .map(GateFinding::finding)
            .toList();
    String shown =
        findings.stream()
            .limit(MOST_FINDINGS)
            .map(CheckDetails::finding)
            .collect(Collectors.joining());
    int rest = findings.size() - MOST_FINDINGS;
    return rest > 0 ? shown + "- and " + rest + " more, in ROUTING-DECISION.md\n" : shown;
  }

  private static String finding(Finding one) {
    String where = one.where().isEmpty() ? "" : " at " + Code.span(one.where());
    return "- **" + one.id() + "**: " + Code.span(one.what()) + where + fix(one) + "\n";
  }

  private static String fix(Finding one) {
    return one.fix().isEmpty() ? "" : "; fix: " + Code.span(one.fix());
  }
}
