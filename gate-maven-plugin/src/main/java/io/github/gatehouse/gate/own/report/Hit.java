package io.github.gatehouse.gate.own.report;

/**
 * One thing that a tool reports.
 *
 * @param rule that was broken; foreign text
 * @param message foreign text
 * @param file as the report names it, empty for none; foreign text
 * @param line from 1; 0 for none
 */
public record Hit(String rule, String message, String file, int line) {
  /** Longer foreign text is cut, in characters. */
  private static final int LONGEST = 300;

  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Z}\\s]+";

  public Hit {
    rule = flat(rule);
    message = flat(message);
    file = flat(file);
    line = Math.max(0, line);
  }

  private static String flat(String foreign) {
    String start = foreign.length() > 4 * LONGEST ? foreign.substring(0, 4 * LONGEST) : foreign;
    String text = start.replaceAll(UNSEEN, " ").strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  /** {@code file:line rule}, or as much of it as is known. */
  public String place() {
    String where = line == 0 ? file : file + ":" + line;
    return where.isEmpty() ? rule : where + " " + rule;
  }
}
