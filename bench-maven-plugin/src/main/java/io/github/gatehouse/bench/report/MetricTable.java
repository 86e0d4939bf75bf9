package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;

/** What each metric of a benchmark says. */
final class MetricTable {
  private MetricTable() {}

  /** A metric in two words. */
  static String name(Metric metric) {
    return switch (metric) {
      case CPU -> "CPU time";
      case WALL -> "wall time";
      case ALLOCATION -> "allocation";
    };
  }

  /** The same where it begins a sentence. */
  static String title(Metric metric) {
    String name = name(metric);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A metric in one word. */
  static String brief(Metric metric) {
    return switch (metric) {
      case CPU -> "CPU";
      case WALL -> "wall";
      case ALLOCATION -> "bytes";
    };
  }

  static void write(Ruling ruling, List<RecordedPair> pairs, Html html) {
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", "Metrics");
    html.open("table", "class", "numbers");
    html.leaf("caption", "Metrics, per operation; the bold one decides");
    html.open("thead").open("tr");
    for (String one :
        List.of(
            "Metric",
            "Base",
            "Head",
            "Change",
            "Interval",
            "Excluded from",
            "Detectable",
            "SD of pairs",
            "Pairs")) {
      html.leaf("th", one, "scope", "col");
    }
    html.close().close().open("tbody");
    ruling.effects().forEach(one -> row(one, ruling.metric(), pairs, html));
    html.close().close().close();
  }

  private static void row(Effect one, Metric decides, List<RecordedPair> pairs, Html html) {
    List<PairShift> shifts = PairShift.all(pairs, one.metric());
    html.open("tr", "class", one.metric() == decides ? "decides" : "beside");
    html.leaf("th", name(one.metric()), "scope", "row");
    html.leaf("td", level(one.metric(), shifts.stream().mapToDouble(PairShift::base).toArray()));
    html.leaf("td", level(one.metric(), shifts.stream().mapToDouble(PairShift::head).toArray()));
    html.leaf("td", Percent.change(one.estimate()));
    html.leaf("td", Percent.interval(one.low(), one.high()));
    html.leaf("td", Percent.change(one.excluded()));
    html.leaf("td", RatioTable.detectable(one));
    html.leaf("td", Percent.change(one.deviation()).replace("+", ""));
    html.leaf("td", String.valueOf(one.pairs())).close();
  }

  private static String level(Metric metric, double[] forks) {
    double[] known = java.util.Arrays.stream(forks).filter(Double::isFinite).toArray();
    return Amount.of(metric, PairShift.median(known));
  }
}
