package io.github.gatehouse.bench.evaluation.page;

/** A page of which a part, between two comments, is written by a program. */
record MarkedText(String text) {
  private static final String BEGIN = "<!-- bench-evaluation -->\n";
  private static final String END = "<!-- end of bench-evaluation -->";

  /**
   * The page with that part replaced.
   *
   * @throws IllegalArgumentException if a comment is missing
   */
  String with(String part) {
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("the page lacks " + BEGIN.strip() + " … " + END);
    }
    return text.substring(0, from + BEGIN.length()) + part + text.substring(to);
  }
}
