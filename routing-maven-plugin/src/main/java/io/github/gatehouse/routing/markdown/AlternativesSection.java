package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Observation;
import java.util.List;

/** Where else it could have gone, and what would have had to be so. */
final class AlternativesSection {
  private AlternativesSection() {}

  static String render(Decision decision) {
    StringBuilder out = new StringBuilder("### Alternative Paths Not Taken\n\n");
    List<Observation> alternatives = decision.alternatives();
    alternatives.forEach(one -> alternative(one, out));
    return out.toString();
  }

  private static void alternative(Observation one, StringBuilder out) {
    out.append("- **").append(one.target().id()).append("**: if ").append(one.condition());
    out.append("; observed ").append(one.observed());
    one.evidence().forEach(line -> out.append(" · ").append(Code.span(line)));
    if (one.fired()) {
      out.append(" — holds too; a rule above it decides");
    }
    out.append('\n');
  }
}
