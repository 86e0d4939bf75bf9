package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All gates with status and evidence. */
final class GatesTable {
  private static final Pattern ROW =
      Pattern.compile("(\\| [a-z][a-z0-9_-]{0,39} \\| `[^|]*` \\| )[^|]*( \\| `[^|]*` \\| .*)");

  private static final int SHOWN = 30;

  private GatesTable() {}

  /**
   * The rows of the newest decision; where it rests on no receipt at all, and for gates that it
   * does not know, the last ones that are known, as stale.
   */
  static List<GateRow> rows(List<LedgerEntry> entries) {
    Map<String, GateRow> rows = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      boolean measured = entry.gates().stream().anyMatch(GateRow::hasReceipt);
      rows.replaceAll((gate, row) -> row.stale());
      for (GateRow row : entry.gates()) {
        if (measured || !rows.containsKey(row.gate())) {
          rows.put(row.gate(), row);
        }
      }
    }
    return inOrder(rows, entries);
  }

  /** The newest decision's order; gates that it does not know come last. */
  private static List<GateRow> inOrder(Map<String, GateRow> rows, List<LedgerEntry> entries) {
    List<GateRow> ordered = new ArrayList<>();
    if (!entries.isEmpty()) {
      for (GateRow row : entries.get(entries.size() - 1).gates()) {
        ordered.add(rows.remove(row.gate()));
      }
    }
    ordered.addAll(rows.values());
    return ordered;
  }

  static List<String> render(List<LedgerEntry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add("## Gates");
    lines.add("");
    lines.add("| Gate | Check | Status | Evidence | Commit |");
    lines.add("|---|---|---|---|---|");
    List<GateRow> rows = rows(entries);
    rows.stream().limit(SHOWN).forEach(row -> lines.add(row.render()));
    if (rows.size() > SHOWN) {
      lines.add("");
      lines.add((rows.size() - SHOWN) + " more gates are stored, and not shown.");
    }
    lines.add("");
    return lines;
  }

  /** The rows of a page, none of them vouched for any more. */
  static List<String> stale(List<String> lines) {
    return lines.stream().map(line -> ROW.matcher(line).replaceFirst("$1❌ stale$2")).toList();
  }
}
