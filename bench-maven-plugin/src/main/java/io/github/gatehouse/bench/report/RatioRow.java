package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.html.Html;
import java.util.Locale;
import java.util.Optional;

/** One benchmark of the table: its verdict, its change drawn, and the same in numbers. */
record RatioRow(Ruling ruling, Axis axis, Setup setup) {
  private static final int HEIGHT = 30;

  /** Lines go on beyond the drawing, into the cell of a row that is higher: it cuts them off. */
  private static final int FAR = 60;

  private static final double MIDDLE = HEIGHT / 2.0;

  void write(String id, Html html) {
    VerdictMark mark = new VerdictMark(ruling.verdict());
    Optional<Effect> effect = Report.primary(ruling);
    html.open(
        "tr",
        "role",
        "row",
        "class",
        "row",
        "data-verdict",
        mark.word(),
        "data-for",
        id,
        "data-change",
        number(effect.map(Effect::estimate).orElse(Double.NaN)),
        "data-detectable",
        number(effect.map(Effect::detectable).orElse(Double.NaN)));
    html.open("td", "role", "cell", "class", "v");
    mark.pill(html);
    html.close();
    html.open("th", "scope", "row", "role", "rowheader", "class", "n");
    html.nameLeaf("a", ruling.id(), "href", "#" + id, "class", "x").close();
    html.open("td", "role", "cell", "class", "p");
    effect
        .filter(RatioRow::drawable)
        .ifPresentOrElse(one -> draw(one, mark, html), () -> say(html));
    html.close();
    numbers(effect, html);
    html.close();
  }

  /** Where there is nothing to draw, why. */
  private void say(Html html) {
    html.foreignLeaf("span", why(), "class", "said x");
  }

  private String why() {
    Plan plan = setup.benchmarks().get(ruling.id());
    if (ruling.reason() != null) {
      return ruling.reason();
    }
    if (plan != null && plan.reason() != null) {
      return plan.reason();
    }
    return plan != null && plan.fate() == Fate.IDENTICAL
        ? "the same code on both sides: not run"
        : new VerdictMark(ruling.verdict()).meaning();
  }

  private static boolean drawable(Effect effect) {
    return !Double.isNaN(effect.estimate());
  }

  private void draw(Effect effect, VerdictMark mark, Html html) {
    ErrorBudget budget = setup.budget();
    double detect = axis.at(Math.log1p(budget.detect()));
    double tolerance = axis.at(Math.log1p(budget.tolerance()));
    String title = ruling.id() + ": " + words(effect);
    Drawing drawing = Drawing.open(html, "ratio " + mark.kind(), HEIGHT, Html.name(title), "");
    drawing.rectangle(detect, -FAR, 100 - detect, HEIGHT + 2 * FAR, "beyond");
    drawing.line(axis.at(0), -FAR, axis.at(0), HEIGHT + FAR, "zero");
    drawing.line(tolerance, -FAR, tolerance, HEIGHT + FAR, "tolerance");
    drawing.line(detect, -FAR, detect, HEIGHT + FAR, "detect");
    excluded(effect.excluded(), drawing);
    if (!Double.isNaN(effect.low()) && !Double.isNaN(effect.high())) {
      interval(effect, drawing);
    }
    mark(effect.estimate(), mark, drawing);
    drawing.close();
  }

  private void interval(Effect effect, Drawing drawing) {
    drawing.line(axis.at(effect.low()), MIDDLE, axis.at(effect.high()), MIDDLE, "interval");
    if (effect.low() < axis.low()) {
      drawing.shape(0, MIDDLE, "M6,-5 L1,0 L6,5", "bound");
    }
    if (effect.high() > axis.high()) {
      drawing.shape(100, MIDDLE, "M-6,-5 L-1,0 L-6,5", "bound");
    }
  }

  /** A bracket at the bound. */
  private void excluded(double bound, Drawing drawing) {
    if (!Double.isNaN(bound) && axis.holds(bound)) {
      drawing.shape(axis.at(bound), MIDDLE, "M-4,-7 L0,-7 L0,7 L-4,7", "bound");
    }
  }

  private void mark(double estimate, VerdictMark mark, Drawing drawing) {
    if (axis.holds(estimate)) {
      String type = mark.filled() ? "estimate filled" : "estimate hollow";
      drawing.shape(axis.at(estimate), MIDDLE, mark.shape(), type);
      return;
    }
    boolean right = estimate > axis.high();
    String arrow = right ? "M-13,-7 L-2,0 L-13,7 Z" : "M13,-7 L2,0 L13,7 Z";
    drawing.shape(right ? 100 : 0, MIDDLE, arrow, "estimate filled");
    String anchor = (right ? "end" : "start") + " halo off";
    drawing.text(right ? 100 : 0, MIDDLE + 4, right ? -18 : 18, anchor, Percent.change(estimate));
  }

  private static String words(Effect effect) {
    return Percent.change(effect.estimate())
        + ", interval "
        + Percent.interval(effect.low(), effect.high())
        + ", excluded from "
        + Percent.change(effect.excluded());
  }

  private void numbers(Optional<Effect> effect, Html html) {
    html.open("td", "role", "cell", "class", "c");
    effect.ifPresent(
        one -> {
          html.leaf("b", Percent.change(one.estimate()));
          html.leaf("span", Percent.interval(one.low(), one.high()), "class", "interval");
          html.leaf("span", MetricTable.brief(one.metric()), "class", "metric");
        });
    html.close();
    cell(html, "e", "excluded", effect.map(Effect::excluded).map(Percent::change).orElse("–"));
    cell(html, "d", "detectable", effect.map(RatioTable::detectable).orElse("–"));
    cell(html, "k", "pairs", ruling.pairs() == 0 ? "–" : String.valueOf(ruling.pairs()));
  }

  /** The name is shown where the columns' heads are not. */
  private static void cell(Html html, String type, String name, String value) {
    html.open("td", "role", "cell", "class", type);
    html.leaf("span", name + " ", "class", "label", "aria-hidden", "true").text(value).close();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
  }
}
