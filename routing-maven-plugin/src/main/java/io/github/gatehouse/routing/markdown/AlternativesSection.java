package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Observation;
import java.util.stream.Collectors;

/**
 * Where else it could have gone, and the smallest change of facts that would have sent it there.
 */
final class AlternativesSection {
  private AlternativesSection() {}

  static String render(Decision decision) {
    StringBuilder out = new StringBuilder("### Alternative Paths Not Taken\n\n");
    decision.alternatives().forEach(one -> alternative(one, out));
    return out.toString();
  }

  private static void alternative(Observation one, StringBuilder out) {
    out.append("- **").append(one.target().id()).append("** (").append(one.rule()).append("): ");
    if (one.fired()) {
      out.append(one.condition()).append(" — holds too; a rule above it decides");
    } else {
      out.append("if ").append(join(one, true)).append("; observed ").append(join(one, false));
    }
    one.evidence().forEach(line -> out.append(" · ").append(Code.span(line)));
    out.append('\n');
  }

  private static String join(Observation one, boolean wanted) {
    return one.needs().stream()
        .map(need -> wanted ? need.wanted() : need.observed())
        .distinct()
        .collect(Collectors.joining(wanted ? " and " : "; "));
  }
}
