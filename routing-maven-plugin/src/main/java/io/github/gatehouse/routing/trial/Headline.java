package io.github.gatehouse.routing.trial;

import io.github.gatehouse.routing.decision.Decision;

/** A decision in one line. */
final class Headline {
  private Headline() {}

  static String of(Decision decision) {
    return decision.route().action()
        + " → "
        + decision.route().target().id()
        + " (rule "
        + decision.route().rule()
        + ", confidence "
        + decision.confidence().level()
        + ")";
  }
}
