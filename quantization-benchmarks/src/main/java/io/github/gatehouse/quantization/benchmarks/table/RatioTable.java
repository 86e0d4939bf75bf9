package io.github.gatehouse.quantization.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The table, computed from the raw data alone.
 *
 * @param data it comes from
 * @param lines one for each row that is for one of the JDKs
 */
record RatioTable(RawData data, List<Line> lines) {
  RatioTable {
    lines = List.copyOf(lines);
  }

  /**
   * A row and its figures.
   *
   * @param cells one for each JDK of the data, in their order
   */
  record Line(TableRow row, List<Cell> cells) {}

  static RatioTable of(List<TableRow> rows, RawData data) {
    List<Line> lines = new ArrayList<>();
    for (TableRow row : rows) {
      List<Cell> cells = data.jdks().stream().map(jdk -> Cell.of(row, data, jdk)).toList();
      if (cells.stream().anyMatch(cell -> cell.verdict() != Cell.Verdict.OTHER_JDK)) {
        lines.add(new Line(row, cells));
      }
    }
    return new RatioTable(data, lines);
  }

  /** How many figures have a verdict. */
  long count(Cell.Verdict verdict) {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .filter(cell -> cell.verdict() == verdict)
        .count();
  }
}
