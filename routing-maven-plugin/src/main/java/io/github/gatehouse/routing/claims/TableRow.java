package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.List;

/** Tables, which CommonMark itself takes for paragraphs. */
final class TableRow {
  private TableRow() {}

  /** Index of the line below a table's header; -1 where there is no table. */
  static int delimiter(List<InlineLine> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (isDelimiter(lines.get(i).text()) && lines.get(i - 1).text().indexOf("|") >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDelimiter(CharSequence text) {
    boolean rule = text.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
    return rule && text.chars().anyMatch(c -> c == '|') && text.chars().anyMatch(c -> c == '-');
  }

  /** The cells of a row, without the bars at its ends. */
  static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    int from = row.startsWith("|") ? 1 : 0;
    int end = row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length();
    while (from <= end) {
      int bar = row.indexOf('|', from);
      int to = bar < 0 || bar > end ? end : bar;
      cells.add(row.substring(from, to).strip());
      from = to + 1;
    }
    return cells;
  }
}
