package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A decision that lies on disk. */
public record Handoff(Decision decision, String id) {
  private static final int SHOWN = 3;

  /** Three to six lines for a console; no foreign text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String by = " (rule " + decision.route().rule() + ", confidence ";
    lines.add(
        "Gatehouse: "
            + decision.route().action()
            + " → "
            + decision.route().target().id()
            + by
            + decision.confidence().level()
            + ")");
    List<String> reasons = decision.route().reasons();
    reasons.stream().limit(SHOWN).forEach(reason -> lines.add("  " + reason));
    int rest = reasons.size() - SHOWN;
    if (rest > 0) {
      lines.set(SHOWN, lines.get(SHOWN) + "; and " + rest + " more");
    }
    if (lines.size() <= SHOWN) {
      lines.add("  " + gates());
    }
    lines.add("  " + HandoffFiles.MARKDOWN + " and decision.json beside it");
    return lines;
  }

  private String gates() {
    String open =
        decision.facts().unsatisfied().stream()
            .map(Standing::gate)
            .collect(Collectors.joining(", "));
    int findings = decision.findings().size();
    return (open.isEmpty() ? "no gate unsatisfied" : "unsatisfied: " + open)
        + "; "
        + findings
        + (findings == 1 ? " finding" : " findings");
  }
}
