package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** One row for each stored decision. */
final class HopLog {
  /** Rows that are shown at most; the store has all. */
  static final int SHOWN = 100;

  /** Characters of rows at most. */
  private static final int LENGTH = 20_000;

  private HopLog() {}

  static List<String> render(List<StoredDecision> stored) {
    List<String> lines = new ArrayList<>();
    lines.add("## Hop Log");
    lines.add("");
    LinkedList<String> rows = rows(stored);
    int first = stored.size() - rows.size();
    if (first > 0) {
      lines.add(first + " earlier decisions are stored, and not shown.");
      lines.add("");
    }
    lines.add("| # | Time | Commit | Action → Target | Rule | Decision |");
    lines.add("|---|---|---|---|---|---|");
    lines.addAll(rows);
    lines.add("");
    return lines;
  }

  /** As many of the newest as there is room for. */
  private static LinkedList<String> rows(List<StoredDecision> stored) {
    LinkedList<String> rows = new LinkedList<>();
    int length = 0;
    for (int i = stored.size(); i > 0 && rows.size() < SHOWN; i--) {
      String row = "| " + i + row(stored.get(i - 1));
      length += row.length();
      if (length > LENGTH) {
        break;
      }
      rows.addFirst(row);
    }
    return rows;
  }

  private static String row(StoredDecision stored) {
    return stored
        .entry()
        .map(HopLog::row)
        .orElseGet(() -> " | - | - | unreadable | - | " + Cell.of(stored.name()) + " |");
  }

  private static String row(LedgerEntry entry) {
    return " | %s | %s | %s → %s | %s | `%s` |"
        .formatted(
            entry.decidedOn(),
            Cell.commit(entry.commit()),
            entry.action(),
            Cell.of(entry.target()),
            Cell.of(entry.rule()),
            entry.digits());
  }
}
