package io.github.gatehouse.routing.claims;

import java.util.List;

/**
 * One line of a document as its reader sees it: emphasis is gone, quotations of receipts are too.
 *
 * @param line of the file, from 1
 * @param text without markup; cut to {@value DocumentReader#LONGEST_LINE} characters
 * @param section the heading above it; empty at the beginning
 * @param block number of the paragraph or code block that it stands in
 * @param group number of the list, table or code block that it stands in
 * @param cells of a table row; empty for anything else
 * @param codes contents of its code spans
 * @param links destinations of its links
 */
record Passage(
    int line,
    Kind kind,
    String text,
    String section,
    int block,
    int group,
    List<String> cells,
    List<String> codes,
    List<String> links) {
  /** What a line is part of. */
  enum Kind {
    HEADING,
    PROSE,
    /** First line of a list item. */
    ITEM,
    /** First row of a table. */
    HEADER,
    ROW,
    /** Line of a code block without a language, where evidence stands. */
    EVIDENCE,
    /** Line of a code block in some language. */
    LISTING
  }

  Passage {
    cells = List.copyOf(cells);
    codes = List.copyOf(codes);
    links = List.copyOf(links);
  }

  boolean is(Kind... kinds) {
    return List.of(kinds).contains(kind);
  }
}
