package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Code;
import java.util.List;

/** The gates on one screen, for the page of a CI job; foreign text stands in code spans only. */
final class ReportMarkdown {
  private static final int FINDINGS = 5;

  private ReportMarkdown() {}

  static String render(GateReport report) {
    StringBuilder out = new StringBuilder("## ").append(ReportPage.headline(report)).append("\n\n");
    for (Standing gate : report.gates()) {
      out.append("- ").append(gate.satisfied() ? "✅ " : "❌ ").append("**").append(gate.gate());
      out.append("** ").append(new StatusMark(gate.status()).word()).append(": ");
      out.append(Code.span(gate.line())).append('\n');
      if (!gate.satisfied()) {
        findings(gate.findings().stream().distinct().toList(), out);
      }
    }
    return out.toString();
  }

  private static void findings(List<Finding> findings, StringBuilder out) {
    for (Finding one : findings.subList(0, Math.min(FINDINGS, findings.size()))) {
      out.append("  - ").append(one.id()).append(": ").append(Code.span(one.what()));
      if (!one.where().isEmpty()) {
        out.append(" at ").append(Code.span(one.where()));
      }
      if (!one.fix().isEmpty()) {
        out.append("; fix: ").append(Code.span(one.fix()));
      }
      out.append('\n');
    }
    int more = findings.size() - FINDINGS;
    if (more > 0) {
      out.append("  - and ").append(more).append(" more\n");
    }
  }
}
