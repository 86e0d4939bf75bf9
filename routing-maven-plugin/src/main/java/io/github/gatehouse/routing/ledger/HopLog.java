package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.List;

/** One row for each stored decision. */
final class HopLog {
  /** Rows that are shown; the store has all. */
  static final int SHOWN = 200;

  private HopLog() {}

  static List<String> render(List<StoredDecision> stored) {
    List<String> lines = new ArrayList<>();
    lines.add("## Hop Log");
    lines.add("");
    int first = Math.max(0, stored.size() - SHOWN);
    if (first > 0) {
      lines.add(first + " earlier decisions are stored, and not shown.");
      lines.add("");
    }
    lines.add("| # | Time | Commit | Action → Target | Rule | Decision |");
    lines.add("|---|---|---|---|---|---|");
    for (int i = first; i < stored.size(); i++) {
      lines.add("| " + (i + 1) + row(stored.get(i)));
    }
    lines.add("");
    return lines;
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
