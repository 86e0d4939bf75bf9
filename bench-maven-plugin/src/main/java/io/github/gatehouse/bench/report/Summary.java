package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Control;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.html.Html;
import java.util.Comparator;
import java.util.List;

/** What was compared, what was promised, and how far it holds: three short lists. */
final class Summary {
  private static final int COMMIT = 10;

  private Summary() {}

  static void write(Report report, Html html) {
    html.open("div", "class", "cards");
    compared(report, html);
    promised(report.recording().setup().budget(), html);
    trusted(report, html);
    html.close();
  }

  private static void compared(Report report, Html html) {
    Setup setup = report.recording().setup();
    begin(html, "Compared");
    side(html, "Head", setup.head());
    side(html, "Base", setup.base());
    EnvironmentSection.row(html, "Benchmarks", benchmarks(setup));
    EnvironmentSection.row(html, "Pairs", String.valueOf(report.recording().pairs().size()));
    EnvironmentSection.row(html, "Started", setup.startedOn());
    html.close().close();
  }

  private static String benchmarks(Setup setup) {
    String all = setup.benchmarks().size() + ", suite " + setup.suite();
    return setup.shard().count() == 1
        ? all
        : all + ", shard " + setup.shard().index() + " of " + setup.shard().count();
  }

  private static void side(Html html, String name, Origin side) {
    html.open("div").leaf("dt", name).open("dd");
    html.nameLeaf("b", side.name(), "class", "x");
    if (side.commit() != null) {
      String shown = side.commit().substring(0, Math.min(COMMIT, side.commit().length()));
      html.text(" ").nameLeaf("code", shown, "class", "x");
    }
    html.close().close();
  }

  private static void promised(ErrorBudget budget, Html html) {
    begin(html, "Error budget");
    EnvironmentSection.own(
        html,
        "False alarms",
        "in at most " + Percent.share(budget.falseAlarmRate()) + " of runs, over all benchmarks");
    EnvironmentSection.own(html, "Tolerated", Percent.tick(budget.tolerance()));
    EnvironmentSection.own(html, "To detect", Percent.tick(budget.detect()));
    EnvironmentSection.own(html, "Found with", Percent.share(budget.power()) + " probability");
    html.close().close();
  }

  private static void trusted(Report report, Html html) {
    List<Control> controls = report.judgement().controls();
    long held = controls.stream().filter(Control::held).count();
    begin(html, "How far it holds");
    EnvironmentSection.own(
        html,
        "Controls",
        controls.isEmpty()
            ? none(report)
            : sign(report) + held + " of " + controls.size() + open(controls));
    EnvironmentSection.own(
        html,
        "Disturbed",
        Percent.share(report.judgement().disturbed())
            + " of pairs"
            + (report.judgement().noisy() ? ": a noisy host" : ""));
    detectable(report, html);
    html.close().close();
  }

  private static String none(Report report) {
    return report.judgement().controlled()
        ? "none needed: nothing was measured"
        : "✗ none measured";
  }

  private static String open(List<Control> controls) {
    long open = controls.stream().filter(one -> !one.decided()).count();
    return open == 0 ? "" : ", " + open + " not decided";
  }

  private static String sign(Report report) {
    return report.judgement().controlled() ? "✓ held, " : "✗ held, ";
  }

  /** What these data could have shown, in the middle and at worst. */
  private static void detectable(Report report, Html html) {
    record Named(String id, double detectable) {}
    List<Named> all =
        report.judgement().rulings().stream()
            .flatMap(
                one ->
                    Report.primary(one).map(Effect::detectable).stream()
                        .filter(d -> !Double.isNaN(d))
                        .map(d -> new Named(one.id(), d)))
            .sorted(Comparator.comparingDouble(Named::detectable).thenComparing(Named::id))
            .toList();
    if (all.isEmpty()) {
      boolean none = report.recording().pairs().isEmpty();
      String why = none ? "nothing was measured" : "too few pairs";
      EnvironmentSection.own(html, "Detectable", "unknown: " + why);
      return;
    }
    Named worst = all.get(all.size() - 1);
    html.open("div").leaf("dt", "Detectable").open("dd");
    html.text("median " + Percent.change(all.get(all.size() / 2).detectable()));
    html.text(", worst " + Percent.change(worst.detectable()) + ": ");
    html.nameLeaf("code", worst.id(), "class", "x").close().close();
  }

  private static void begin(Html html, String name) {
    html.open("section", "class", "card").leaf("h2", name).open("dl");
  }

  /** True where somebody should see at once what is behind a ruling. */
  static boolean urgent(Ruling ruling) {
    return switch (ruling.verdict()) {
      case REGRESSED, UNSTABLE -> true;
      default -> false;
    };
  }
}
