package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.Locale;

/** Every pair in numbers: what the figures of a benchmark show. */
final class PairTable {
  private PairTable() {}

  static void write(Metric metric, List<PairShift> pairs, Html html) {
    html.open("details", "class", "pairs");
    html.leaf("summary", "All " + pairs.size() + " pairs in numbers");
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", "Pairs");
    html.open("table", "class", "numbers").open("thead").open("tr");
    String name = MetricTable.name(metric);
    for (String one :
        List.of(
            "Pair",
            "Finished",
            "Session",
            "First",
            "Warm-up",
            "Rounds",
            "Base, " + name,
            "Head, " + name,
            "Change",
            "Quartiles of rounds",
            "Others, cores",
            "GC base, head",
            "JIT base, head")) {
      html.leaf("th", one, "scope", "col");
    }
    html.close().close().open("tbody");
    for (int i = 0; i < pairs.size(); i++) {
      row(i + 1, metric, pairs.get(i), html);
    }
    html.close().close().close().close();
  }

  private static void row(int number, Metric metric, PairShift one, Html html) {
    var pair = one.recorded().pair();
    html.open("tr", "class", one.disturbed() ? "disturbed" : "calm");
    html.leaf("th", String.valueOf(number), "scope", "row");
    html.nameLeaf("td", one.recorded().at(), "class", "x");
    html.nameLeaf("td", one.recorded().session(), "class", "x");
    html.leaf("td", pair.started() == Version.BASE ? "base" : "head");
    html.leaf("td", pair.warmups() + (pair.settled() ? "" : ", not settled"));
    html.leaf("td", String.valueOf(pair.rounds().size()));
    html.leaf("td", Amount.of(metric, one.base()));
    html.leaf("td", Amount.of(metric, one.head()));
    html.leaf("td", Percent.change(one.change()));
    html.leaf("td", Percent.interval(one.low(), one.high()));
    html.leaf("td", cores(one.others()) + (one.disturbed() ? " disturbed" : ""));
    html.leaf("td", both(one, Sample::gcMillis));
    html.leaf("td", both(one, Sample::compileMillis)).close();
  }

  /** Cores to two decimals. */
  static String cores(double others) {
    return Double.isNaN(others) ? "–" : String.format(Locale.ROOT, "%.2f", others);
  }

  private static String both(PairShift one, java.util.function.ToLongFunction<Sample> millis) {
    long base = PairShift.samples(one.recorded(), Version.BASE).mapToLong(millis).sum();
    long head = PairShift.samples(one.recorded(), Version.HEAD).mapToLong(millis).sum();
    return base + ", " + head + "\u00a0ms";
  }
}
