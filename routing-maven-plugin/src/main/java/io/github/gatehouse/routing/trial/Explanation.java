package io.github.gatehouse.routing.trial;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Observation;
import java.util.ArrayList;
import java.util.List;

/** A decision, rule by rule, for a console. */
public record Explanation(Decision decision) {
  /** Gates with their evidence, every rule with its truth, and what others would have needed. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Gatehouse: now it would be " + Headline.of(decision));
    decision.route().reasons().forEach(reason -> lines.add("  because " + reason));
    lines.add("Gates:");
    decision.facts().standings().forEach(gate -> lines.add(evidence(gate)));
    lines.add("Rules, in order; the first that is TRUE and may decide does:");
    int place = 1;
    for (Observation rule : decision.transcript()) {
      lines.addAll(rule(place++, rule));
    }
    lines.add("Nothing was written.");
    return lines;
  }

  private static String evidence(Standing gate) {
    String line = gate.line().isEmpty() ? gate.reason() : gate.line();
    return "  " + gate.gate() + " " + gate.status() + "  " + Foreign.shown(line);
  }

  private List<String> rule(int place, Observation rule) {
    List<String> lines = new ArrayList<>();
    boolean decided = rule.rule().equals(decision.route().rule());
    String to = rule.action() + " → " + rule.target().id();
    lines.add(
        String.format("  %s%2d %-7s ", decided ? "→" : " ", place, rule.truth())
            + rule.rule()
            + ": "
            + to
            + " if "
            + rule.condition());
    if (rule.fired() && !decided && passedOver(rule)) {
      lines.add("             passed over: nothing may be final here");
    }
    for (Need need : rule.needs()) {
      lines.add("             needs " + need.wanted() + "; observed: " + need.observed());
    }
    return lines;
  }

  /** TRUE above the rule that decided. */
  private boolean passedOver(Observation rule) {
    List<String> ids = decision.transcript().stream().map(Observation::rule).toList();
    return ids.indexOf(rule.rule()) < ids.indexOf(decision.route().rule());
  }
}
