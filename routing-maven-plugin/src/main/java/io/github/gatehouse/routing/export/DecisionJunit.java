package io.github.gatehouse.routing.export;

import io.github.gatehouse.receipts.export.Case;
import io.github.gatehouse.receipts.export.JunitXml;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision as JUnit XML: its gates, and a case of its own where it sends the change back. */
public final class DecisionJunit {
  private DecisionJunit() {}

  /** The document, ending in one line feed. */
  public static String write(Decision decision) {
    List<Case> cases =
        new ArrayList<>(decision.facts().standings().stream().map(Case::of).toList());
    ofDecision(decision).ifPresent(cases::add);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("gatehouse.action", decision.route().action().name());
    properties.put("gatehouse.target", decision.route().target().id());
    properties.put("gatehouse.rule", decision.route().rule());
    return JunitXml.write(cases, properties, decision.decidedOn());
  }

  /**
   * A case that stops a suite from being green where every gate is satisfied and the decision still
   * sends the change back; empty elsewhere, where a gate says why.
   */
  private static Optional<Case> ofDecision(Decision decision) {
    Action action = decision.route().action();
    boolean back = EnumSet.of(Action.LOOP, Action.ESCALATE).contains(action);
    if (!back || !decision.facts().unsatisfied().isEmpty()) {
      return Optional.empty();
    }
    String why = String.join("; ", decision.route().reasons());
    return Optional.of(
        new Case(
            "decision",
            Case.Result.ERROR,
            action.name(),
            why,
            "decision: " + action + " → " + decision.route().target().id(),
            List.of(),
            Duration.ZERO));
  }
}
