package io.github.gatehouse.routing.ledger;

import java.util.ArrayList;
import java.util.List;

/** The newest decision. */
final class DecisionBlock {
  private static final int REASONS = 20;

  private DecisionBlock() {}

  static List<String> render(List<LedgerEntry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add("## Decision");
    lines.add("");
    if (entries.isEmpty()) {
      lines.add("None yet.");
    } else {
      add(entries.get(entries.size() - 1), lines);
    }
    lines.add("");
    return lines;
  }

  private static void add(LedgerEntry entry, List<String> lines) {
    lines.add(
        "%s %s → %s".formatted(entry.action().symbol(), entry.action(), Cell.of(entry.target())));
    lines.add("");
    entry.reasons().stream().limit(REASONS).forEach(one -> lines.add("- " + Cell.of(one)));
    if (entry.reasons().size() > REASONS) {
      lines.add("- and " + (entry.reasons().size() - REASONS) + " more");
    }
    lines.add("");
    lines.add(
        "Rule %s, confidence %s, commit %s, decided on %s, id `%s`"
            .formatted(
                Cell.of(entry.rule()),
                Cell.of(entry.confidence()),
                Cell.commit(entry.commit()),
                entry.decidedOn(),
                entry.id()));
  }
}
