package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.stream.Collectors;

/** The table as Markdown. */
final class TableMarkdown {
  private static final List<String> MACHINE =
      List.of(
          "date",
          "processor",
          "cores",
          "caches of a core",
          "system",
          "transparent huge pages",
          "alignment",
          "forks",
          "seed");

  private final RatioTable table;
  private final StringBuilder text = new StringBuilder();

  private TableMarkdown(RatioTable table) {
    this.table = table;
  }

  static String of(RatioTable table) {
    TableMarkdown markdown = new TableMarkdown(table);
    markdown.ratios();
    markdown.facts();
    markdown.speeds();
    return markdown.text.toString();
  }

  private void ratios() {
    if (table.data().facts(0, "quick").contains("true")) {
      line("**Quick run: one short fork, no figures to quote.**\n");
    }
    line("| | goal |" + jdks(" JDK %d | |"));
    line("|---|---|" + jdks("---|---|"));
    String section = "";
    for (RatioTable.Line row : table.lines()) {
      if (!row.row().section().equals(section)) {
        section = row.row().section();
        line("| **" + section + "** | |" + jdks(" | |"));
      }
      String goal = row.row().goal().map(Goal::toString).orElse("");
      String cells =
          row.cells().stream()
              .map(cell -> " " + figure(row.row(), cell) + " | " + verdict(cell) + " |")
              .collect(Collectors.joining());
      line("| " + row.row().label() + " | " + goal + " |" + cells);
    }
    line("");
    line(
        "Median over the forks (least–most). A ratio is the median over a fork's rounds, in each of"
            + " which kernel and limit run next to each other.");
  }

  private static String figure(TableRow row, Cell cell) {
    if (!cell.measured()) {
      return "";
    }
    String unit = row.measure().unit();
    return cell.forks() == 1
        ? Labels.number(cell.median()) + unit
        : "%s (%s–%s)%s"
            .formatted(
                Labels.number(cell.median()),
                Labels.number(cell.least()),
                Labels.number(cell.most()),
                unit);
  }

  private static String verdict(Cell cell) {
    return cell.verdict() == Cell.Verdict.SHORT ? "**short**" : cell.verdict().toString();
  }

  private void facts() {
    line("");
    RawData data = table.data();
    MACHINE.forEach(name -> line("- " + name + ": " + String.join("; ", data.facts(0, name))));
    for (int jdk : data.jdks()) {
      for (String name : List.of("JVM", "flags", "kernels", "layout")) {
        data.facts(jdk, name).forEach(fact -> line("- JDK " + jdk + ", " + name + ": " + fact));
      }
      line("- JDK " + jdk + ", system load after a fork: " + range(data.facts(jdk, "load")));
    }
    data.allBroken().forEach(why -> line("- broken on " + why));
  }

  private static String range(List<String> loads) {
    var all = loads.stream().mapToDouble(Double::parseDouble).summaryStatistics();
    return Labels.number(all.getMin()) + "–" + Labels.number(all.getMax());
  }

  /** Median speeds, which move with the neighbours; ratios hardly do. */
  private void speeds() {
    line("\n| Gweights/s (median of forks) |" + jdks(" JDK %d |"));
    line("|---|" + jdks("---:|"));
    for (String id : table.data().ids()) {
      String speeds =
          table.data().jdks().stream()
              .map(jdk -> " " + Speeds.of(table.data(), jdk, id) + " |")
              .collect(Collectors.joining());
      line("| `" + id + "` |" + speeds);
    }
  }

  private String jdks(String each) {
    return table.data().jdks().stream()
        .map(jdk -> each.formatted(jdk))
        .collect(Collectors.joining());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
