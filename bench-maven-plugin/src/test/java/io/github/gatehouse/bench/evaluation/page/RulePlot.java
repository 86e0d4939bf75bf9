package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Proportion;
import io.github.gatehouse.bench.evaluation.replay.Replay;
import java.util.List;
import java.util.Locale;

/** All rules: on the left how often they alarm for nothing, on the right what they find. */
final class RulePlot {
  private static final int WIDTH = 1000;
  private static final int TOP = 74;
  private static final int STEP = 30;
  private static final int LEFT = 430;
  private static final int RIGHT = 730;
  private static final int PANEL = 240;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .head, .ours { font-weight: 600; }
        .small { font-size: 12px; fill: #59636e; }
        .paper { fill: #ffffff; }
        .band { fill: #f3f5f7; }
        .grid { stroke: #d1d9e0; stroke-width: 1; }
        .alarm { stroke: #b3261e; fill: #b3261e; stroke-width: 3; stroke-linecap: round; }
        .five { stroke: #0072b2; fill: #0072b2; stroke-width: 2; }
        .ten { stroke: #0072b2; fill: none; stroke-width: 2; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .small { fill: #9198a1; }
          .paper { fill: #0d1117; }
          .band { fill: #161b22; }
          .grid { stroke: #3d444d; }
          .alarm { stroke: #ff7b72; fill: #ff7b72; }
          .five { stroke: #56b4e9; fill: #56b4e9; }
          .ten { stroke: #56b4e9; }
        }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();
  private final List<Replay.Row> rows;
  private final int height;

  private RulePlot(List<Replay.Row> rows) {
    this.rows = rows;
    this.height = TOP + STEP * rows.size() + 20;
  }

  static String of(List<Replay.Row> rows) {
    return new RulePlot(rows).drawn();
  }

  private String drawn() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"False alarms and slowdowns found, by rule\">\n%s",
        WIDTH, height, STYLE);
    add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n", WIDTH, height);
    text("head", LEFT, 22, "start", "runs of 25 with a false alarm");
    add("<circle class=\"five\" cx=\"%d\" cy=\"18\" r=\"5\"/>\n", RIGHT + 5);
    text("head", RIGHT + 16, 22, "start", "finds +5 %");
    add("<circle class=\"ten\" cx=\"%d\" cy=\"18\" r=\"5\"/>\n", RIGHT + 115);
    text("head", RIGHT + 126, 22, "start", "finds +10 %");
    add(
        "<rect class=\"band\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
        TOP - 4, WIDTH, STEP);
    for (int left : List.of(LEFT, RIGHT)) {
      for (int percent = 0; percent <= 100; percent += 25) {
        int x = left + PANEL * percent / 100;
        add("<line class=\"grid\" x1=\"%d\" y1=\"58\" x2=\"%d\" y2=\"%d\"/>\n", x, x, height - 14);
        text("small", x, 50, "middle", percent + " %");
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), TOP + STEP * i + STEP / 2 - 4);
    }
    return svg.append("</svg>\n").toString();
  }

  private void row(Replay.Row row, int y) {
    text(row.alarms().pairs() > 0 ? "ours" : "", 12, y + 5, "start", row.rule());
    Proportion alarms = row.alarms().runs();
    add(
        "<line class=\"alarm\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>\n",
        at(LEFT, alarms.lower()), y, at(LEFT, alarms.upper()), y);
    add("<circle class=\"alarm\" cx=\"%s\" cy=\"%d\" r=\"4\"/>\n", at(LEFT, alarms.value()), y);
    found(row, 10, "ten", 6.5, y);
    found(row, 5, "five", 4, y);
  }

  private void found(Replay.Row row, int level, String style, double radius, int y) {
    Proportion found = row.found().get(level);
    if (found != null) {
      add(
          "<circle class=\"%s\" cx=\"%s\" cy=\"%d\" r=\"%s\"/>\n",
          style, at(RIGHT, found.value()), y, radius);
    }
  }

  private void text(String style, int x, int y, String anchor, String words) {
    add(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
        style, x, y, anchor, words.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String at(int left, double share) {
    return String.format(Locale.ROOT, "%.1f", left + PANEL * share);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
