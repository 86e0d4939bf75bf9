package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.Locale;

/**
 * The ratios as a picture: a dot for each median, a line from the least to the most of the forks, a
 * bar at each goal. Colours follow the reader's light or dark scheme.
 */
final class TablePlot {
  private static final int LABELS = 250;
  private static final int WIDTH = 860;
  private static final int RIGHT = 30;
  private static final int ROW = 24;
  private static final int HEAD = 64;
  private static final double MOST = 1.2;
  private static final int STEPS = 6;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .section { font-weight: 600; }
        .small { font-size: 12px; fill: #59636e; }
        .paper { fill: #ffffff; }
        .grid { stroke: #d1d9e0; stroke-width: 1; }
        .goal { stroke: #1f2328; stroke-width: 2; }
        .range { stroke-width: 3; stroke-linecap: round; }
        .jdk0 { stroke: #0072b2; fill: #0072b2; }
        .jdk1 { stroke: #d55e00; fill: #d55e00; }
        .jdk2 { stroke: #009e73; fill: #009e73; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .small { fill: #9198a1; }
          .paper { fill: #0d1117; }
          .grid { stroke: #3d444d; }
          .goal { stroke: #f0f6fc; }
          .jdk0 { stroke: #56b4e9; fill: #56b4e9; }
          .jdk1 { stroke: #e69f00; fill: #e69f00; }
          .jdk2 { stroke: #2fc48d; fill: #2fc48d; }
        }
      </style>
      """;

  private final RatioTable table;
  private final StringBuilder marks = new StringBuilder();
  private int y = HEAD;

  private TablePlot(RatioTable table) {
    this.table = table;
  }

  static String of(RatioTable table) {
    TablePlot plot = new TablePlot(table);
    plot.rows();
    int height = plot.y + ROW;
    String frame =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"Measured ratios of the kernels to their limits\">\n";
    return frame.formatted(WIDTH, height)
        + STYLE
        + "<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height)
        + plot.legend()
        + plot.grid()
        + plot.marks
        + "</svg>\n";
  }

  private void rows() {
    String section = "";
    for (RatioTable.Line line : table.lines()) {
      if (shown(line)) {
        if (!line.row().section().equals(section)) {
          section = line.row().section();
          text("section", 12, y + 17, "start", section);
          y += ROW;
        }
        row(line);
        y += ROW;
      }
    }
  }

  private static boolean shown(RatioTable.Line line) {
    return line.row().measure() == Measure.RATIO
        && line.row().goal().map(goal -> goal.bound() < MOST).orElse(true)
        && line.cells().stream().anyMatch(Cell::measured);
  }

  private void row(RatioTable.Line line) {
    text("", LABELS - 12, y + 17, "end", line.row().label());
    line.row()
        .goal()
        .ifPresent(goal -> line("goal", x(goal.bound()), y + 3, x(goal.bound()), y + ROW - 3));
    List<Cell> cells = line.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).measured()) {
        mark(cells.get(i), i % 3, y + ROW * (i + 1.0) / (cells.size() + 1));
      }
    }
  }

  private void mark(Cell cell, int colour, double at) {
    line("range jdk" + colour, x(cell.least()), at, x(cell.most()), at);
    marks.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"jdk%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"><title>%s (%s–%s)</title></circle>\n",
            colour,
            x(cell.median()),
            at,
            Labels.number(cell.median()),
            Labels.number(cell.least()),
            Labels.number(cell.most())));
  }

  private String legend() {
    StringBuilder legend = new StringBuilder();
    List<Integer> jdks = table.data().jdks();
    int x = LABELS;
    for (int i = 0; i < jdks.size(); i++) {
      legend.append(
          "<circle class=\"jdk%d\" cx=\"%d\" cy=\"20\" r=\"4.5\"/><text x=\"%d\" y=\"24\">JDK %d</text>\n"
              .formatted(i % 3, x + 5, x + 16, jdks.get(i)));
      x += 90;
    }
    legend.append(
        "<line class=\"goal\" x1=\"%d\" y1=\"12\" x2=\"%d\" y2=\"28\"/><text x=\"%d\" y=\"24\">goal</text>\n"
            .formatted(x + 5, x + 5, x + 16));
    String title =
        table.data().facts(0, "quick").contains("true")
            ? "quick run: not to be quoted"
            : "ratio, 1 = limit";
    return legend
        .append("<text class=\"small\" x=\"12\" y=\"24\">" + title + "</text>\n")
        .toString();
  }

  private String grid() {
    StringBuilder grid = new StringBuilder();
    for (int step = 0; step <= STEPS; step++) {
      double value = MOST * step / STEPS;
      grid.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>"
                  + "<text class=\"small\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>\n",
              x(value),
              HEAD - 6,
              x(value),
              y,
              x(value),
              HEAD - 12,
              value));
    }
    return grid.toString();
  }

  /** Ratios beyond the right edge are drawn on it. */
  private static double x(double ratio) {
    return LABELS + Math.min(MOST, ratio) / MOST * (WIDTH - LABELS - RIGHT);
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            style,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(String style, int x, int baseline, String anchor, String text) {
    marks.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
            .formatted(
                style, x, baseline, anchor, text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
