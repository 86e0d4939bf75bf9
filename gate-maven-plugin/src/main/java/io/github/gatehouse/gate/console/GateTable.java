package io.github.gatehouse.gate.console;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All gates, one line each, and below them what failed with its fix; never more than a screen. */
public final class GateTable {
  /** Lines that a list of failures has at most. */
  public static final int MOST_LINES = 60;

  private static final int FINDINGS = 5;
  private static final int LONGEST = 500;
  private static final String PLAIN = "\u001B[m";

  private final List<GateRow> rows;

  /** A table of some gates, in the order in which they are shown. */
  public GateTable(List<GateRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One line for each gate, statuses aligned.
   *
   * @param coloured whether the status has a colour, too
   */
  public List<String> lines(boolean coloured) {
    int width = 0;
    for (GateRow row : rows) {
      width = Math.max(width, row.word().length());
    }
    List<String> lines = new ArrayList<>();
    for (GateRow row : rows) {
      lines.add(status(row, width, coloured) + "  " + shown(row));
    }
    return lines;
  }

  private static String status(GateRow row, int width, boolean coloured) {
    String padded = row.word() + " ".repeat(width - row.word().length());
    return coloured ? row.tone().colour() + padded + PLAIN : padded;
  }

  private static String shown(GateRow row) {
    return Foreign.shown(row.line(), LONGEST);
  }

  /**
   * What holds the change back, each gate with its first findings and their fixes; at most {@value
   * #MOST_LINES} lines.
   *
   * @param outcome what is said of them in one word, such as {@code failed}
   * @param whole the command that shows all of it
   */
  public String failures(String outcome, String whole) {
    List<GateRow> bad = rows.stream().filter(row -> row.tone() == GateRow.Tone.BAD).toList();
    List<String> lines = new ArrayList<>();
    bad.forEach(row -> add(row, lines));
    boolean cut = lines.size() > MOST_LINES - 2;
    List<String> shown = cut ? lines.subList(0, MOST_LINES - 2) : lines;
    String head = bad.size() + (bad.size() == 1 ? " gate " : " gates ") + outcome;
    String more = cut ? "  and " + (lines.size() - shown.size()) + " lines more. " : "  ";
    return head + "\n" + String.join("\n", shown) + "\n" + more + "All on one page: " + whole;
  }

  private static void add(GateRow row, Collection<String> lines) {
    lines.add("  " + shown(row));
    if (!row.reason().isEmpty() && !row.line().contains(row.reason())) {
      lines.add("    " + row.word() + ": " + Foreign.shown(row.reason(), LONGEST));
    }
    List<Finding> distinct = row.findings().stream().distinct().toList();
    distinct.stream().limit(FINDINGS).forEach(finding -> add(finding, lines));
    int more = distinct.size() - FINDINGS;
    if (more > 0) {
      lines.add("    and " + more + " more");
    }
  }

  private static void add(Finding finding, Collection<String> lines) {
    String where = finding.where().isEmpty() ? "" : finding.where() + ": ";
    String what = finding.what().lines().findFirst().orElse("");
    lines.add("    " + Foreign.shown(where + what, LONGEST));
    String fix = "    Fix: ";
    for (String line : finding.fix().lines().limit(MOST_LINES).toList()) {
      lines.add(fix + Foreign.shown(line, LONGEST));
      fix = "         ";
    }
  }
}
