package io.github.gatehouse.routing.ledger;

import io.github.gatehouse.receipts.text.Code;

/** Foreign text in a table: a code span that holds neither a marker nor the end of a cell. */
final class Cell {
  private static final int SHORT_COMMIT = 7;

  private Cell() {}

  /** One code span; what opens or ends a comment or a cell is shown escaped. */
  static String of(String foreign) {
    // Before it is cut: so a cell is short whatever it holds.
    return Code.span(
        foreign.replace("<!--", "\\u{3c}!--").replace("-->", "--\\u{3e}").replace("|", "\\u{7c}"));
  }

  /** The first digits of a commit, or a dash. */
  static String commit(String commit) {
    return commit.isEmpty()
        ? "-"
        : "`" + commit.substring(0, Math.min(SHORT_COMMIT, commit.length())) + "`";
  }
}
