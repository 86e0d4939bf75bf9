package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.why.Investigation;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.html.Html;
import java.util.List;
import java.util.Locale;

/** One benchmark in full: why this verdict, its forks, its pairs in time, its metrics. */
record BenchmarkSection(Recording recording, Ruling ruling, Role role) {
  private static final int BREAKAGES = 20;

  /**
   * Writes it.
   *
   * @param name what stands in its head; foreign
   * @param open whether it is unfolded
   */
  void write(String id, String name, boolean open, Html html) {
    VerdictMark mark = new VerdictMark(ruling.verdict());
    String[] folded = {"class", "bench", "id", id, "data-verdict", mark.word()};
    String[] unfolded = {"class", "bench", "id", id, "data-verdict", mark.word(), "open", "open"};
    html.open("details", open ? unfolded : folded).open("summary");
    mark.pill(html);
    html.text(" ").open("h3").nameLeaf("code", name, "class", "x name").close().text(" ");
    Report.primary(ruling)
        .ifPresent(one -> html.leaf("span", Percent.change(one.estimate()), "class", "brief"));
    html.close();
    body(html);
    html.close();
  }

  private void body(Html html) {
    List<RecordedPair> pairs = recording.pairs(ruling.id(), role);
    html.open("div", "class", "body");
    because(html);
    why(html);
    breakages(html);
    if (!pairs.isEmpty()) {
      Metric metric = ruling.metric() == null ? Metric.CPU : ruling.metric();
      List<PairShift> shifts = PairShift.all(pairs, metric);
      html.open("div", "class", "figures");
      ForkPlot.write(metric, shifts, html);
      TimeLine.write(ruling, metric, shifts, recording.setup().budget(), html);
      html.close();
      MetricTable.write(ruling, pairs, html);
      ForkFacts.write(pairs, html);
      PairTable.write(metric, shifts, html);
    }
    html.close();
  }

  private void because(Html html) {
    String numbers = Report.primary(ruling).map(this::numbers).orElse("");
    html.open("p", "class", "because").text(numbers);
    if (ruling.reason() != null) {
      html.text(numbers.isEmpty() ? "" : " Because: ");
      html.foreignLeaf("span", ruling.reason(), "class", "x").text(".");
    } else if (numbers.isEmpty()) {
      html.text("Not measured: " + new VerdictMark(ruling.verdict()).meaning() + ".");
    }
    html.close();
  }

  private String numbers(Effect effect) {
    String words =
        "%s over %d %s: %s (interval %s)."
            .formatted(
                MetricTable.title(effect.metric()),
                effect.pairs(),
                effect.pairs() == 1 ? "pair" : "pairs",
                Percent.change(effect.estimate()),
                Percent.interval(effect.low(), effect.high()));
    if (!Double.isNaN(effect.excluded())) {
      words += " " + Percent.change(effect.excluded()) + " and more is ruled out.";
    }
    if (effect.detectable() > 0) {
      words += " " + Percent.change(effect.detectable()) + " and more would show.";
    }
    if (ruling.look() > 0) {
      words += String.format(Locale.ROOT, " Decided at %d pairs", ruling.look());
      words +=
          Double.isNaN(ruling.significance())
              ? "."
              : ", exact p = " + Percent.probability(ruling.significance()) + ".";
    }
    return words;
  }

  /** The page does not know whether the files are there: it is made of the recording alone. */
  private void why(Html html) {
    if (role != Role.GATE || ruling.verdict() != Verdict.REGRESSED) {
      return;
    }
    String place = Investigation.place(ruling.id());
    html.open("p", "class", "because").text("Why? Where it could be recorded, beside this page: ");
    html.leaf("a", "differential flame graph", "href", place + "/flame.svg").text(" and ");
    html.leaf("a", "differences by method", "href", place + "/why.md").text(".").close();
  }

  private void breakages(Html html) {
    List<Breakage> mine =
        recording.breakages().stream()
            .filter(one -> one.role() == role && one.id().equals(ruling.id()))
            .toList();
    if (mine.isEmpty()) {
      return;
    }
    html.open("ul", "class", "breakages");
    for (Breakage one : mine.subList(0, Math.min(BREAKAGES, mine.size()))) {
      html.open("li").leaf("b", one.side().name().toLowerCase(Locale.ROOT));
      html.text(" broke at ").nameLeaf("time", one.at(), "class", "x").text(": ");
      html.foreignLeaf("code", one.message(), "class", "x").close();
    }
    if (mine.size() > BREAKAGES) {
      html.leaf("li", "and " + (mine.size() - BREAKAGES) + " more");
    }
    html.close();
  }
}
