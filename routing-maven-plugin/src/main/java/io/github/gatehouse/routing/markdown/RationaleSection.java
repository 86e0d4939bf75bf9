package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.State;
import java.util.List;

/** Why: one line per gate, then what was validated or what is wrong. */
final class RationaleSection {
  private RationaleSection() {}

  static String render(Decision decision) {
    StringBuilder out = new StringBuilder("### Rationale\n\n**");
    out.append(heading(decision)).append("**:\n");
    decision.route().reasons().forEach(reason -> out.append("- ").append(reason).append('\n'));
    build(decision.facts().outcome(), out);
    if (decision.state() != State.IN_PROGRESS) {
      out.append("\n**Gates**:\n");
      decision.facts().standings().forEach(standing -> gate(standing, out));
      counts(decision, out);
    }
    return out.append('\n').toString();
  }

  private static String heading(Decision decision) {
    if (decision.state() != State.DECIDED) {
      return "The Build Has Not Ended";
    }
    return decision.route().action() == Action.FINALIZE
        ? "Every Required Gate Passes"
        : "Why Rule " + decision.route().rule() + " Decides";
  }

  private static void build(BuildOutcome outcome, StringBuilder out) {
    if (!outcome.at().isEmpty()) {
      out.append("- the build stopped at ").append(Code.span(outcome.at())).append('\n');
    }
    outcome.problems().forEach(one -> out.append("- Maven: ").append(Code.span(one)).append('\n'));
  }

  private static void gate(Standing standing, StringBuilder out) {
    out.append("- ").append(Sign.of(standing)).append(' ').append(standing.gate()).append(": ");
    out.append(Sign.word(standing)).append(": ").append(Code.span(Lines.evidence(standing)));
    if (!standing.line().contains(standing.reason())) {
      out.append("; because: ").append(Code.span(standing.reason()));
    }
    out.append('\n');
  }

  private static void counts(Decision decision, StringBuilder out) {
    int all = decision.facts().standings().size();
    int open = decision.facts().unsatisfied().size();
    long passed = decision.facts().standings().stream().filter(s -> s.status().passes()).count();
    out.append(open == 0 ? "\n**What Was Validated**:\n" : "\n**What Is Wrong**:\n");
    out.append("1. ").append(all - open).append(" of ").append(all).append(" gates satisfied, ");
    out.append(passed).append(" of them by a pass or an accepted skip\n");
    int findings = decision.findings().size();
    out.append("2. ").append(findings).append(findings == 1 ? " finding" : " findings");
    out.append(", listed below\n");
    int number = 3;
    List<Standing> shown =
        open == 0 ? decision.facts().standings() : decision.facts().unsatisfied();
    for (Standing standing : shown) {
      if (open > 0 || standing.status().passes()) {
        out.append(number++).append(". ").append(Code.span(standing.line())).append('\n');
      }
    }
  }
}
