package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.stream.Collectors;

/** The table as JSON; numbers that do not exist are null. */
final class TableJson {
  private TableJson() {}

  static String of(RatioTable table) {
    RawData data = table.data();
    String rows =
        table.lines().stream().map(line -> row(data, line)).collect(Collectors.joining(",\n"));
    String jdks =
        data.jdks().stream()
            .map(jdk -> text(jdk.toString()) + ": " + facts(data, jdk))
            .collect(Collectors.joining(",\n"));
    return "{\n\"machine\": "
        + facts(data, 0)
        + ",\n\"jdks\": {\n"
        + jdks
        + "\n},\n\"rows\": [\n"
        + rows
        + "\n]\n}\n";
  }

  private static String facts(RawData data, int jdk) {
    return data.factNames(jdk).stream()
        .map(name -> text(name) + ": " + texts(data.facts(jdk, name)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String row(RawData data, RatioTable.Line line) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.append(i == 0 ? "" : ", ").append(cell(data.jdks().get(i), line.cells().get(i)));
    }
    TableRow row = line.row();
    return "{\"section\": %s, \"label\": %s, \"measure\": %s, \"workloads\": %s, \"goal\": %s, \"cells\": [%s]}"
        .formatted(
            text(row.section()),
            text(row.label()),
            text(row.measure().name()),
            texts(row.workloads()),
            row.goal().map(goal -> text(goal.toString())).orElse("null"),
            cells);
  }

  private static String cell(int jdk, Cell cell) {
    return "{\"jdk\": %d, \"verdict\": %s, \"median\": %s, \"min\": %s, \"max\": %s, \"forks\": %d}"
        .formatted(
            jdk,
            text(cell.verdict().name()),
            number(cell.median()),
            number(cell.least()),
            number(cell.most()),
            cell.forks());
  }

  private static String texts(List<String> all) {
    return all.stream().map(TableJson::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
