package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One diagnostic of the compiler.
 *
 * @param kind as {@code WARNING} or {@code ERROR}
 * @param code the compiler's own, such as {@code compiler.warn.raw.class.use}
 * @param category lint category such as {@code rawtypes}, or a check of Error Prone; can be empty
 * @param file absolute; empty if it is about no file
 * @param line -1 if it is about no line
 * @param column -1 if it is about no line
 * @param message foreign text
 */
record LintLine(
    String kind,
    String code,
    String category,
    String file,
    long line,
    long column,
    String message) {
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?:warning|error|Note): (?:\\[([a-zA-Z0-9_-]+)\\] )?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR_PRONE = Pattern.compile("compiler\\.\\w+\\.error\\.prone");

  /** What javac says of class files without naming them. */
  private static final Pattern OF_CLASS_FILES =
      Pattern.compile(
          "compiler\\.warn\\.(annotation\\.method\\.not\\.found|unknown\\.enum\\.constant)"
              + "(\\.reason)?");

  private static final int PARTS = 7;

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
    return new LintLine(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        Long.parseLong(parts[4]),
        Long.parseLong(parts[5]),
        parts[6]);
  }

  boolean warning() {
    return kind.equals("WARNING") || kind.equals("MANDATORY_WARNING");
  }

  boolean error() {
    return kind.equals("ERROR");
  }

  boolean ofErrorProne() {
    return ERROR_PRONE.matcher(code).matches();
  }

  /** The category; the compiler's own code where it has none. */
  String rule() {
    return category.isEmpty() ? code.replaceFirst("^compiler\\.\\w+\\.", "") : category;
  }

  /** True of what javac says of other people's class files on the way to these sources. */
  boolean foreign(Collection<Path> sources) {
    return file.isEmpty()
        ? OF_CLASS_FILES.matcher(code).matches()
        : !sources.contains(Path.of(file));
  }

  LintFinding finding(String tool) {
    return new LintFinding(
        tool,
        rule(),
        error() ? LintLevel.ERROR : LintLevel.WARNING,
        file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
        (int) line,
        (int) column,
        category.isEmpty() ? message : message.replace("[" + category + "] ", ""));
  }
}
