package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.stream.DoubleStream;

/** The change of each pair in the order in which they were measured. */
final class TimeLine {
  private static final int TOP = 8;
  private static final int FLOOR = 138;
  private static final int HEIGHT = 158;
  private static final double LEFT = 13;
  private static final double RIGHT = 98;

  private final List<PairShift> pairs;
  private final ErrorBudget budget;
  private final Scale scale;

  private TimeLine(List<PairShift> pairs, ErrorBudget budget) {
    this.pairs = pairs;
    this.budget = budget;
    this.scale =
        Scale.around(
            DoubleStream.concat(
                DoubleStream.of(0, Math.log1p(budget.detect())),
                pairs.stream()
                    .filter(PairShift::known)
                    .flatMapToDouble(p -> DoubleStream.of(p.low(), p.high(), p.change()))));
  }

  static void write(
      Ruling ruling, Metric metric, List<PairShift> pairs, ErrorBudget budget, Html html) {
    if (pairs.stream().noneMatch(PairShift::known)) {
      return;
    }
    html.open("figure", "class", "time");
    html.leaf(
        "figcaption", "Pairs in order: change of " + MetricTable.name(metric) + ", head over base");
    new TimeLine(pairs, budget).draw(ruling, html);
    html.close();
  }

  private void draw(Ruling ruling, Html html) {
    long disturbed = pairs.stream().filter(PairShift::disturbed).count();
    String what =
        "%d pairs, %d of them disturbed; medians from %s"
            .formatted(
                pairs.size(),
                disturbed,
                Percent.interval(
                    known().min().orElse(Double.NaN), known().max().orElse(Double.NaN)));
    Drawing drawing = Drawing.open(html, "plot", HEIGHT, "Change pair by pair", what);
    ground(drawing);
    decided(ruling, drawing);
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).known()) {
        pair(pairs.get(i), x(i), drawing);
      }
    }
    numbers(drawing);
    drawing.close();
  }

  private DoubleStream known() {
    return pairs.stream().filter(PairShift::known).mapToDouble(PairShift::change);
  }

  private void ground(Drawing drawing) {
    double detect = y(Math.log1p(budget.detect()));
    drawing.rectangle(0, TOP - 4, 100, Math.max(0, detect - TOP + 4), "beyond");
    drawing.line(0, y(0), 100, y(0), "zero");
    line(drawing, budget.tolerance(), "tolerance");
    line(drawing, budget.detect(), "detect");
    for (double tick : new Axis(scale.low(), scale.high()).ticks()) {
      double at = y(Math.log1p(tick));
      if (at > TOP + 4 && at < FLOOR + 1) {
        drawing.line(0, at, 100, at, tick == 0 ? "zero" : "grid");
        drawing.text(0, at - 3, 0, "start axis halo", Percent.tick(tick));
      }
    }
  }

  private void line(Drawing drawing, double change, String type) {
    drawing.line(0, y(Math.log1p(change)), 100, y(Math.log1p(change)), type);
  }

  /** The look at which the verdict was reached. */
  private void decided(Ruling ruling, Drawing drawing) {
    int look = ruling.look();
    if (look > 0 && look <= pairs.size()) {
      double at = (x(look - 1) + (look == pairs.size() ? RIGHT + 2 : x(look))) / 2;
      drawing.line(at, TOP - 4, at, FLOOR + 4, "look");
      drawing.text(at, HEIGHT - 4, -4, "end axis", "decided at " + look);
    }
  }

  private void pair(PairShift one, double at, Drawing drawing) {
    drawing.line(at, y(one.low()), at, y(one.high()), "rounds");
    if (one.disturbed()) {
      drawing.shape(at, y(one.change()), "M0,-6 L6,0 L0,6 L-6,0 Z", "pair disturbed");
    } else {
      drawing.dot(at, y(one.change()), 4, "pair");
    }
  }

  private void numbers(Drawing drawing) {
    drawing.text(x(0), HEIGHT - 4, 0, "middle axis", "1");
  }

  private double x(int pair) {
    double share = pairs.size() == 1 ? 0.5 : pair / (double) (pairs.size() - 1);
    return LEFT + (RIGHT - LEFT) * share;
  }

  private double y(double change) {
    return FLOOR - (FLOOR - TOP) * scale.at(change);
  }
}
