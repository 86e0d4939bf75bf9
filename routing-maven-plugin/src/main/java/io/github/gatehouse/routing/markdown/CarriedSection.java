package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Past;

/** What earlier decisions left open: it does not vanish because a later one is about else. */
final class CarriedSection {
  private CarriedSection() {}

  static String render(Decision decision) {
    if (decision.carried().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n### Still Open From Earlier Decisions\n\n");
    for (Past past : decision.carried()) {
      out.append("- ").append(past.action()).append(" → ").append(past.target());
      out.append(" (rule ").append(past.rule()).append(", decision ").append(past.id());
      out.append("): ").append(String.join("; ", past.reasons())).append('\n');
    }
    return out.toString();
  }
}
