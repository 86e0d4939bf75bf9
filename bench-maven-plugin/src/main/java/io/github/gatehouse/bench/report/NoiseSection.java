package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.stream.DoubleStream;

/** What others did on the machine meanwhile. */
final class NoiseSection {
  private static final int TOP = 6;
  private static final int FLOOR = 92;
  private static final int HEIGHT = 112;

  /** Cores of others from which on a pair is disturbed. */
  private static final double DISTURBING = 0.5;

  /** Bars of fewer pairs are no wider than those of so many. */
  private static final int FEWEST = 40;

  private final List<PairShift> pairs;
  private final double most;

  private NoiseSection(List<PairShift> pairs) {
    this.pairs = pairs;
    this.most = Math.max(1, known().max().orElse(1));
  }

  static void write(Report report, Html html) {
    html.open("section", "id", "noise", "aria-labelledby", "h-noise");
    html.leaf("h2", "Noise", "id", "h-noise");
    NoiseSection noise = new NoiseSection(PairShift.all(report.recording().pairs(), Metric.CPU));
    html.leaf("p", noise.words(report), "class", "lead");
    if (noise.known().findAny().isPresent()) {
      html.open("figure", "class", "noise");
      html.leaf("figcaption", "Cores that others used on average, pair by pair, all benchmarks");
      noise.draw(html);
      html.close();
      noise.table(html);
    }
    html.close();
  }

  private DoubleStream known() {
    return pairs.stream().mapToDouble(PairShift::others).filter(one -> !Double.isNaN(one));
  }

  private String words(Report report) {
    double share = report.judgement().disturbed();
    String words =
        "%s of %d pairs were disturbed: others used half a core or more."
            .formatted(Percent.share(share), pairs.size());
    return report.judgement().noisy()
        ? words + " The host is noisy: more pairs are needed than on a quiet one."
        : words;
  }

  private void draw(Html html) {
    String what = "From 0 to %s cores; from 0.5 on a pair is disturbed".formatted(said(most));
    Drawing drawing = Drawing.open(html, "plot", HEIGHT, "What others used", what);
    for (double cores : new double[] {0, DISTURBING, 1, 2, 4, 8}) {
      if (cores <= most) {
        drawing.line(0, y(cores), 100, y(cores), cores == DISTURBING ? "detect" : "grid");
      }
    }
    double width = 100.0 / Math.max(FEWEST, pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      double others = pairs.get(i).others();
      if (others > 0) {
        String type = pairs.get(i).disturbed() ? "bar disturbed" : "bar";
        drawing.rectangle(i * width, y(others), width * 0.8, FLOOR - y(others), type);
      }
    }
    drawing.text(0, y(DISTURBING) - 3, 0, "start axis halo", "0.5 cores: disturbed from here");
    drawing.text(0, HEIGHT - 4, 0, "start axis", "first pair");
    double last = Math.max(16, pairs.size() * width);
    drawing.text(last, HEIGHT - 4, 0, "end axis", "last of " + pairs.size());
    drawing.close();
  }

  private double y(double cores) {
    return FLOOR - (FLOOR - TOP) * cores / most;
  }

  private void table(Html html) {
    double[] all = known().toArray();
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", "Noise");
    html.open("table", "class", "numbers small");
    html.leaf("caption", "Cores that others used, over pairs").open("thead").open("tr");
    for (String name : List.of("Least", "Median", "90 of 100", "Most", "Known of")) {
      html.leaf("th", name, "scope", "col");
    }
    html.close().close().open("tbody").open("tr");
    for (double share : new double[] {0, 0.5, 0.9, 1}) {
      html.leaf("td", said(PairShift.quantile(all, share)));
    }
    html.leaf("td", all.length + " pairs").close().close().close().close();
  }

  private static String said(double cores) {
    return PairTable.cores(cores);
  }
}
