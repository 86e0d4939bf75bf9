package io.github.gatehouse.gate.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One diagnostic of the compiler.
 *
 * @param kind as {@code WARNING} or {@code ERROR}
 * @param rule lint category such as {@code rawtypes}, or the compiler's own code where it has none
 * @param file absolute; empty if it is about no file
 * @param line -1 if it is about no line
 * @param message foreign text
 */
record LintLine(String kind, String rule, String file, long line, String message) {
  private static final Pattern CATEGORY =
      Pattern.compile("(?:warning|Note): (?:\\[([a-zA-Z-]+)\\] )?", Pattern.CASE_INSENSITIVE);
  private static final int PARTS = 6;

  /** The category that javac shows in brackets; empty where it shows none. */
  static String category(String text) {
    Matcher match = CATEGORY.matcher(text);
    return match.find() && match.group(1) != null ? match.group(1) : "";
  }

  static LintLine parse(String text) {
    String[] parts = text.split("\t", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("no diagnostic: " + text);
    }
    String rule = parts[2].isEmpty() ? parts[1].replaceFirst("^compiler\\.\\w+\\.", "") : parts[2];
    return new LintLine(parts[0], rule, parts[3], Long.parseLong(parts[4]), parts[5]);
  }

  boolean warning() {
    return kind.equals("WARNING") || kind.equals("MANDATORY_WARNING");
  }

  boolean error() {
    return kind.equals("ERROR");
  }
}
