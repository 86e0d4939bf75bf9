package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.standing.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The whole page. It needs nothing beside itself: no request leaves it, its policy allows exactly
 * its own style and script, and it can be read without the script.
 */
public final class ReportPage {
  private ReportPage() {}

  /** The document. */
  public static String render(GateReport report) {
    Html html = new Html();
    html.open("html", "lang", "en");
    head(report, html);
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
    html.own("script", resource("report.js"));
    return html.close().close().document();
  }

  private static void head(GateReport report, Html html) {
    String style = resource("report.css");
    html.open("head").single("meta", "charset", "utf-8");
    html.single(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src "
            + hash(style)
            + "; script-src "
            + hash(resource("report.js"))
            + "; base-uri 'none'; form-action 'none'");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.open("title").text(headline(report) + ": ").text(Html.name(report.project())).close();
    html.own("style", style).close();
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

  private static String hash(String content) {
    try {
      byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8);
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin's jar lacks " + name, e);
    }
  }
}
