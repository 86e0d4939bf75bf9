package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** All benchmarks at a glance, worst first: each with its change drawn on one common axis. */
final class RatioTable {
  private static final int HEAD = 46;

  /** Intervals of few pairs are wide; the widest run off the axis, which would show little else. */
  private static final double MOST_INTERVALS = 0.8;

  private final Report report;
  private final Axis axis;

  private RatioTable(Report report) {
    this.report = report;
    this.axis = axis(report);
  }

  static void write(Report report, Html html) {
    new RatioTable(report).write(html);
  }

  /** One axis for all rows; a row's mark beyond its ends is an arrow with the number. */
  static Axis axis(Report report) {
    List<Effect> all =
        report.judgement().rulings().stream()
            .map(Report::primary)
            .flatMap(Optional::stream)
            .toList();
    double[] ends =
        all.stream()
            .flatMapToDouble(one -> DoubleStream.of(one.low(), one.high()))
            .filter(Double::isFinite)
            .toArray();
    double most =
        PairShift.quantile(DoubleStream.of(ends).map(Math::abs).toArray(), MOST_INTERVALS);
    return Axis.of(
        DoubleStream.concat(
            all.stream().flatMapToDouble(one -> DoubleStream.of(one.estimate(), one.excluded())),
            DoubleStream.of(ends).filter(end -> Math.abs(end) <= most)),
        report.recording().setup().budget());
  }

  private void write(Html html) {
    html.open("table", "class", "ratios", "role", "table", "aria-describedby", "ratios-note");
    html.leaf("caption", "Change of each benchmark, head against base, worst first");
    head(html);
    html.open("tbody", "role", "rowgroup");
    List<Ruling> ranked = report.ranked();
    for (int i = 0; i < ranked.size(); i++) {
      new RatioRow(ranked.get(i), axis, report.recording().setup()).write("b-" + (i + 1), html);
    }
    html.close().close();
    legend(html);
  }

  private void head(Html html) {
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    column(html, "Verdict", "v");
    column(html, "Benchmark", "n");
    html.open("th", "scope", "col", "role", "columnheader", "class", "p");
    html.leaf("span", "Change, logarithmic axis", "class", "sr");
    drawHead(html);
    html.close();
    column(html, "Change and interval", "c");
    column(html, "Excluded", "e");
    column(html, "Detectable", "d");
    column(html, "Pairs", "k");
    html.close().close();
  }

  private static void column(Html html, String name, String type) {
    html.leaf("th", name, "scope", "col", "role", "columnheader", "class", type);
  }

  private void drawHead(Html html) {
    ErrorBudget budget = report.recording().setup().budget();
    Drawing drawing =
        Drawing.open(
            html,
            "axis",
            HEAD,
            "Axis of changes, logarithmic",
            "Left is faster, right is slower. Tolerance at "
                + Percent.tick(budget.tolerance())
                + ", to be detected at "
                + Percent.tick(budget.detect()));
    double tolerance = axis.at(Math.log1p(budget.tolerance()));
    double detect = axis.at(Math.log1p(budget.detect()));
    drawing.text(tolerance, 12, -5, "end tolerance", "tolerated " + said(budget.tolerance()));
    drawing.text(detect, 12, 5, "start detect", "to detect " + said(budget.detect()));
    drawing.line(tolerance, 3, tolerance, HEAD, "tolerance");
    drawing.line(detect, 3, detect, HEAD, "detect");
    for (double tick : axis.ticks()) {
      double at = axis.at(Math.log1p(tick));
      String anchor = at < 5 ? "start" : at > 95 ? "end" : "middle";
      drawing.line(at, HEAD - 8, at, HEAD, tick == 0 ? "zero" : "tick");
      drawing.text(at, HEAD - 13, 0, anchor + " halo", Percent.tick(tick));
    }
    drawing.close();
  }

  private static String said(double change) {
    return Percent.tick(change);
  }

  private void legend(Html html) {
    html.open("div", "class", "legend", "id", "ratios-note");
    html.open("p");
    html.text("Left of 0 is faster, right is slower. A bar is the interval, its mark the ");
    html.text("estimate; the bracket is the bound beyond which slowdowns are ruled out; the ");
    html.text(
            "shaded ground is what was to be detected. The axis is logarithmic; an arrow goes on beyond it.")
        .close();
    html.open("ul", "class", "keys");
    for (Verdict verdict : report.counts().keySet()) {
      VerdictMark mark = new VerdictMark(verdict);
      html.open("li");
      mark.pill(html);
      html.text(" " + mark.meaning()).close();
    }
    html.close().close();
  }

  /** What a row says of the smallest slowdown that the data could have shown. */
  static String detectable(Effect effect) {
    if (Double.isNaN(effect.detectable())) {
      return "–";
    }
    return effect.detectable() > 0 ? "≥\u00a0" + Percent.change(effect.detectable()) : "any";
  }
}
