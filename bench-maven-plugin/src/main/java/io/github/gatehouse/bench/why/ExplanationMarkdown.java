package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile.Decision;
import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation as a page of tables. */
final class ExplanationMarkdown {
  private final Explanation shown;
  private final StringBuilder page = new StringBuilder();

  private ExplanationMarkdown(Explanation shown) {
    this.shown = shown;
  }

  static String of(Explanation shown) {
    ExplanationMarkdown markdown = new ExplanationMarkdown(shown);
    markdown.page.append("# Why ").append(Code.span(shown.id())).append(" changed\n\n");
    if (shown.problem() == null) {
      shown.findings().forEach(finding -> markdown.item(text(finding)));
      markdown.times();
      markdown.sites();
      markdown.calls();
      markdown.traps();
      markdown.notes();
    } else {
      markdown.item(Explanation.NOT_EXPLAINED + Code.span(shown.problem()));
    }
    return markdown.page.toString();
  }

  private void times() {
    heading(
        "Time", "Method | Itself: base | head | change | standard error | On the stack: change");
    for (Difference.OfMethod method : shown.methods()) {
      Difference self = method.self();
      row(
          bold(Code.span(method.method()), self.beyond(shown.errors())),
          Amount.nanos(self.base()),
          Amount.nanos(self.head()),
          Amount.signedNanos(self.change()),
          Amount.nanos(self.error()),
          Amount.signedNanos(method.total().change()));
    }
  }

  private void sites() {
    if (!shown.sites().isEmpty()) {
      heading("Allocation", "Method | Line | Type | Base | Head | Change | Standard error");
    }
    for (Difference.OfSite site : shown.sites()) {
      row(
          bold(Code.span(site.method()), Findings.claimed(site, shown.errors())),
          site.line() > 0 ? Integer.toString(site.line()) : "?",
          Code.span(site.type()),
          Amount.bytes(site.bytes().base()),
          Amount.bytes(site.bytes().head()),
          Amount.signedBytes(site.bytes().change()),
          Amount.bytes(site.bytes().error()));
    }
  }

  private void calls() {
    if (!shown.calls().isEmpty()) {
      heading("Inlining", "Caller | Base | Head");
    }
    for (CallChange call : shown.calls()) {
      row(
          bold(Code.span(call.caller()), call.slower()),
          decisions(call.base()),
          decisions(call.head()));
    }
  }

  private void traps() {
    if (!shown.traps().isEmpty()) {
      heading(
          "Compiled code given up",
          "Method | Reason | Consequence | Base: warming up | measured | Head: warming up | measured");
    }
    for (TrapChange change : shown.traps()) {
      row(
          bold(Code.span(change.trap().method()), change.claimed()),
          Code.span(change.trap().reason()),
          Code.span(change.trap().action()),
          Long.toString(change.base().before()),
          Long.toString(change.base().measured()),
          Long.toString(change.head().before()),
          Long.toString(change.head().measured()));
    }
  }

  private void notes() {
    page.append("\n## How this was measured\n\n");
    shown.notes().forEach(note -> item(text(note)));
  }

  private static String decisions(List<Decision> decisions) {
    return decisions.isEmpty()
        ? "no such call"
        : decisions.stream()
            .map(
                decision ->
                    Code.span(decision.callee())
                        + (decision.inlined() ? " inlined: " : " not inlined: ")
                        + Code.span(decision.reason()))
            .collect(Collectors.joining("; "));
  }

  private void item(String markdown) {
    page.append("- ").append(markdown).append('\n');
  }

  /** Names of methods may hold anything: none of it makes a line, an element or a link. */
  private static String text(String foreign) {
    return Foreign.shown(foreign, Foreign.KEPT)
        .replace("<", "&lt;")
        .replace("[", "&#91;")
        .replace("://", "&#58;//");
  }

  private void heading(String title, String columns) {
    int count = columns.split("\\|", -1).length;
    page.append("\n## ").append(title).append("\n\n| ").append(columns).append(" |\n");
    page.append("|---".repeat(count)).append("|\n");
  }

  private void row(String... cells) {
    // A bar would end the cell, in code too.
    page.append("| ")
        .append(
            String.join(
                " | ", List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).toList()))
        .append(" |\n");
  }

  private static String bold(String text, boolean claimed) {
    return claimed ? "**" + text + "**" : text;
  }
}
