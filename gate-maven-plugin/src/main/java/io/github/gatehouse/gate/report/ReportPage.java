package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.html.SelfContained;
import io.github.gatehouse.receipts.standing.Standing;
import java.time.temporal.ChronoUnit;

/**
 * The whole page. It needs nothing beside itself: no request leaves it, its policy allows exactly
 * its own style and script, and it can be read without the script.
 */
public final class ReportPage {
  private static final SelfContained FRAME =
      SelfContained.beside(ReportPage.class, "report.css", "report.js");

  private ReportPage() {}

  /** The document. */
  public static String render(GateReport report) {
    Html html = new Html();
    FRAME.head(html, headline(report) + ": " + Html.name(report.project()));
    html.open("body");
    html.leaf("a", "Skip to the gates", "href", "#gates", "class", "skip");
    html.open("header");
    html.open("h1").text("Gates of ").nameLeaf("span", report.project(), "class", "x").close();
    verdict(report, html);
    facts(report, html);
    html.close();
    html.open("main", "id", "gates", "tabindex", "-1");
    MatrixTable.write(report, html);
    html.open("div", "id", "controls").close();
    for (Standing gate : report.gates()) {
      new GateSection(gate, report.modules(gate)).write(html);
    }
    html.close();
    html.open("footer");
    html.leaf("p", "Rendered from receipts by gate:report " + report.version() + ".").close();
    return FRAME.end(html);
  }

  static String headline(GateReport report) {
    long open = report.open();
    int all = report.gates().size();
    return open == 0
        ? "All " + all + " gates are satisfied"
        : open + " of " + all + " gates " + (open == 1 ? "is" : "are") + " open";
  }

  private static void verdict(GateReport report, Html html) {
    html.open("p", "class", "verdict " + (report.open() == 0 ? "good" : "bad"));
    html.text(headline(report)).close();
    html.open("ul", "class", "counts", "aria-label", "gates by status");
    report
        .counts()
        .forEach(
            (status, count) -> {
              html.open("li").leaf("b", String.valueOf(count)).text(" ");
              new StatusMark(status).pill(html);
              html.close();
            });
    html.close();
  }

  private static void facts(GateReport report, Html html) {
    html.open("dl", "class", "facts");
    report.checkout().ifPresent(checkout -> checkout(checkout, html));
    if (report.checkout().isEmpty()) {
      row(html, "Commit", "outside git");
    }
    row(html, "Judged", report.judgedOn().truncatedTo(ChronoUnit.SECONDS).toString());
    row(html, "Receipts", String.valueOf(report.receipts().count()));
    report.environments().forEach(one -> row(html, "Measured with", one));
    report
        .decision()
        .ifPresent(
            path -> {
              html.open("div").leaf("dt", "Decision").open("dd");
              html.leaf("a", path, "href", path).close().close();
            });
    html.close();
  }

  private static void checkout(Checkout checkout, Html html) {
    row(html, "Commit", checkout.commit());
    String changed = checkout.clean() ? "" : ", with changes that are not committed";
    row(html, "Tree", checkout.tree() + changed);
    row(html, "Branch", checkout.branch().isEmpty() ? "none: HEAD is detached" : checkout.branch());
  }

  private static void row(Html html, String name, String value) {
    html.open("div").leaf("dt", name).foreignLeaf("dd", value, "class", "x").close();
  }
}
