package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.html.FindingList;
import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.html.SelfContained;
import io.github.gatehouse.receipts.model.Finding;
import java.util.List;
import java.util.Map;

/**
 * The whole page. It needs nothing beside itself, can be read without its script, and carries the
 * raw data that everything on it follows from.
 */
public final class ReportPage {
  private static final SelfContained FRAME =
      SelfContained.beside(ReportPage.class, "report.css", "report.js");

  /** More would be a wall; they can be unfolded. */
  private static final int UNFOLDED = 3;

  private ReportPage() {}

  /**
   * The document; the same bytes for the same report.
   *
   * @param raw the bytes of {@code recording.jsonl}
   */
  public static String render(Report report, byte[] raw) {
    Html html = new Html();
    Setup setup = report.recording().setup();
    Headline headline = new Headline(report);
    FRAME.head(html, headline.sentence() + " " + Html.name(setup.head().name()));
    html.open("body");
    html.leaf("a", "Skip to the benchmarks", "href", "#benchmarks", "class", "skip");
    header(report, headline, html);
    html.open("main", "id", "benchmarks", "tabindex", "-1");
    overview(report, html);
    findings(report, html);
    benchmarks(report, html);
    ControlSection.write(report, html);
    NoiseSection.write(report, html);
    EnvironmentSection.write(report, html);
    again(report, raw, html);
    html.close();
    html.open("footer");
    String by = "Computed from recording.jsonl by " + report.writer() + ".";
    html.leaf("p", by).close();
    EmbeddedRecording.write(raw, html);
    return FRAME.end(html);
  }

  private static void header(Report report, Headline headline, Html html) {
    Setup setup = report.recording().setup();
    html.open("header").open("h1").text("Benchmarks of ");
    html.nameLeaf("span", setup.head().name(), "class", "x").text(" against ");
    html.nameLeaf("span", setup.base().name(), "class", "x").close();
    html.leaf("p", headline.sentence(), "class", "verdict " + headline.kind());
    html.open("ul", "class", "counts", "aria-label", "benchmarks by verdict");
    for (Map.Entry<Verdict, Long> one : report.counts().entrySet()) {
      html.open("li").leaf("b", String.valueOf(one.getValue())).text(" ");
      new VerdictMark(one.getKey()).pill(html);
      html.close();
    }
    html.close();
    Summary.write(report, html);
    html.open("nav", "aria-label", "on this page").open("ul");
    for (String one : List.of("Overview", "Findings", "Details", "Controls", "Noise")) {
      link(
          html,
          one,
          one.equals("Controls") ? "controls-held" : one.toLowerCase(java.util.Locale.ROOT));
    }
    link(html, "Environment", "environment");
    link(html, "Compute again", "again");
    html.close().close().close();
  }

  private static void link(Html html, String name, String id) {
    html.open("li").leaf("a", name, "href", "#" + id).close();
  }

  private static void findings(Report report, Html html) {
    List<Finding> findings = Advice.of(report);
    html.open("section", "id", "findings", "aria-labelledby", "h-findings");
    html.leaf("h2", "Findings", "id", "h-findings");
    if (findings.isEmpty()) {
      html.leaf("p", "Nothing to mend.", "class", "lead");
    }
    FindingList.write(findings, html);
    html.close();
  }

  private static void overview(Report report, Html html) {
    html.open("section", "id", "overview", "aria-labelledby", "h-overview");
    html.leaf("h2", "Overview", "id", "h-overview");
    html.open("div", "id", "controls").close();
    RatioTable.write(report, html);
    html.close();
  }

  private static void benchmarks(Report report, Html html) {
    html.open("section", "id", "details", "aria-labelledby", "h-details");
    html.leaf("h2", "Details", "id", "h-details");
    html.open("p", "class", "lead");
    html.text("Forks: a dot is the median of one fork's rounds. Pairs in order: a mark is a ");
    html.text("pair's median over its rounds, the bar its quartiles; ◆ and a dashed line are ");
    html.text("disturbed pairs.").close();
    List<Ruling> ranked = report.ranked();
    long urgent = ranked.stream().filter(Summary::urgent).count();
    for (int i = 0; i < ranked.size(); i++) {
      Ruling one = ranked.get(i);
      boolean open = urgent <= UNFOLDED && Summary.urgent(one);
      new BenchmarkSection(report.recording(), one, Role.GATE)
          .write("b-" + (i + 1), one.id(), open, html);
    }
    html.close();
  }

  private static void again(Report report, byte[] raw, Html html) {
    html.open("section", "id", "again", "aria-labelledby", "h-again");
    html.leaf("h2", "Compute again", "id", "h-again");
    html.open("p", "class", "lead");
    html.text("This file carries its raw data: every iteration of every fork. From them alone ");
    html.text("every verdict on this page is computed again by").close();
    html.open("p", "class", "fix");
    String command = report.command("verify-report") + " -Dbench.report=report.html";
    html.leaf("code", command, "class", "x copy").close();
    html.open("dl", "class", "facts");
    EnvironmentSection.row(html, "Raw data", raw.length + " bytes in #" + EmbeddedRecording.ID);
    EnvironmentSection.row(html, "SHA-256", Sha256.of(raw));
    html.close().close();
  }
}
