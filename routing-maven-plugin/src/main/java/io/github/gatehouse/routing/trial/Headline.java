package io.github.gatehouse.routing.trial;

import io.github.gatehouse.routing.decision.Decision;

/** A decision in one line. */
final class Headline {
  private Headline() {}

  /** With the confidence, which says nothing of simulated evidence. */
  static String of(Decision decision) {
    return route(decision, ", confidence " + decision.confidence().level());
  }

  /** Without it. */
  static String simulated(Decision decision) {
    return route(decision, "");
  }

  private static String route(Decision decision, String more) {
    return decision.route().action()
        + " → "
        + decision.route().target().id()
        + " (rule "
        + decision.route().rule()
        + more
        + ")";
  }
}
