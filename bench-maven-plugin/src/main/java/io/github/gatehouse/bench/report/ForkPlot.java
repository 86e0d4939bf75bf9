package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.stream.DoubleStream;

/** Every fork as a dot, those of the base above those of the head; a pair's two are joined. */
final class ForkPlot {
  private static final int BASE = 34;
  private static final int HEAD = 86;
  private static final int FLOOR = 112;
  private static final int HEIGHT = 130;

  /** Left of it stand the names of the lanes. */
  private static final double LEFT = 13;

  private static final double RIGHT = 97;

  private final Metric metric;
  private final List<PairShift> pairs;
  private final Scale scale;
  private final Amount unit;

  private ForkPlot(Metric metric, List<PairShift> pairs) {
    this.metric = metric;
    this.pairs = pairs;
    this.scale =
        Scale.around(pairs.stream().flatMapToDouble(p -> DoubleStream.of(p.base(), p.head())));
    this.unit = Amount.unit(metric, scale.high());
  }

  static void write(Metric metric, List<PairShift> all, Html html) {
    List<PairShift> pairs =
        all.stream().filter(p -> Double.isFinite(p.base()) && Double.isFinite(p.head())).toList();
    if (pairs.isEmpty()) {
      return;
    }
    html.open("figure", "class", "forks");
    html.leaf(
        "figcaption", "Forks: " + MetricTable.name(metric) + " per operation, one line per pair");
    new ForkPlot(metric, pairs).draw(html);
    html.close();
  }

  private void draw(Html html) {
    double base = PairShift.median(pairs.stream().mapToDouble(PairShift::base).toArray());
    double head = PairShift.median(pairs.stream().mapToDouble(PairShift::head).toArray());
    String what =
        "%d forks of base with a median of %s and %d of head with a median of %s"
            .formatted(
                pairs.size(), Amount.of(metric, base), pairs.size(), Amount.of(metric, head));
    Drawing drawing = Drawing.open(html, "plot", HEIGHT, "Distribution of forks", what);
    ticks(drawing);
    drawing.text(0, BASE + 4, 0, "start lane", "base");
    drawing.text(0, HEAD + 4, 0, "start lane", "head");
    for (PairShift one : pairs) {
      String type = one.disturbed() ? "join disturbed" : "join";
      drawing.line(x(one.base()), BASE, x(one.head()), HEAD, type);
    }
    for (PairShift one : pairs) {
      drawing.dot(x(one.base()), BASE, 4, "fork base");
      drawing.dot(x(one.head()), HEAD, 4, "fork head");
    }
    median(drawing, base, BASE, BASE - 18);
    median(drawing, head, HEAD, HEAD + 22);
    drawing.close();
  }

  private void median(Drawing drawing, double value, double y, double label) {
    drawing.line(x(value), y - 11, x(value), y + 11, "median");
    drawing.text(x(value), label, 0, "middle halo level", Amount.of(metric, value));
  }

  private void ticks(Drawing drawing) {
    for (double tick : scale.ticks(unit.size())) {
      double at = x(tick);
      drawing.line(at, BASE - 14, at, FLOOR, "grid");
      String anchor = at > 94 ? "end" : "middle";
      String label = unit.say(tick, scale.decimals(unit.size()));
      drawing.text(at, HEIGHT - 4, 0, anchor + " axis", label);
    }
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * scale.at(value);
  }
}
