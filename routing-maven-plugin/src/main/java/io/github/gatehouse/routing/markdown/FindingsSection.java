package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.GateFinding;
import java.util.List;

/** All findings with their fixes, the worst gate first. */
final class FindingsSection {
  /** More than this is for {@code decision.json}: nobody reads two hundred findings. */
  private static final int SHOWN = 50;

  private FindingsSection() {}

  static String render(Decision decision) {
    List<GateFinding> findings = decision.findings();
    StringBuilder out = new StringBuilder("### Findings\n\n");
    if (findings.isEmpty()) {
      return out.append("None.\n\n").toString();
    }
    out.append("Text that ends in `…[cut]` is longer in `decision.json`.\n\n");
    findings.stream().limit(SHOWN).forEach(one -> finding(one, out));
    if (findings.size() > SHOWN) {
      out.append("- ").append(findings.size() - SHOWN).append(" more in `decision.json`\n");
    }
    return out.append('\n').toString();
  }

  private static void finding(GateFinding one, StringBuilder out) {
    out.append("- ").append(one.gate()).append(": `").append(one.finding().id()).append("`: ");
    out.append(Code.span(one.finding().what())).append('\n');
    if (!one.finding().where().isEmpty()) {
      out.append("  - Where: ").append(Code.span(one.finding().where())).append('\n');
    }
    out.append("  - Fix: ").append(Code.span(one.finding().fix())).append('\n');
  }
}
