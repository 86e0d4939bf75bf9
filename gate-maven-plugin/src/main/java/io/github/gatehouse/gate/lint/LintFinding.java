package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a linter found at one place.
 *
 * @param tool in lower case, such as {@code javac}
 * @param check the tool's name for this kind of finding
 * @param level how much the tool makes of it
 * @param file absolute; empty if it is about no file
 * @param line from 1; 0 if it is about no line
 * @param column from 1; 0 if unknown
 * @param message foreign text on one line
 */
public record LintFinding(
    String tool,
    String check,
    LintLevel level,
    Optional<Path> file,
    int line,
    int column,
    String message) {
  /** By file, line and column. */
  public static final Comparator<LintFinding> BY_PLACE =
      Comparator.comparing((LintFinding one) -> one.file().map(Path::toString).orElse(""))
          .thenComparing(LintFinding::line)
          .thenComparing(LintFinding::column)
          .thenComparing(LintFinding::check)
          .thenComparing(LintFinding::message);

  private static final int LONGEST = 500;

  public LintFinding {
    check = check.isBlank() ? "unnamed" : check.strip();
    file = file.map(Path::normalize);
    line = Math.max(0, line);
    column = Math.max(0, column);
    String plain = message.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    message = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  /** The same with a message. */
  public LintFinding saying(String text) {
    return new LintFinding(tool, check, level, file, line, column, text);
  }

  /** The same at a line of a file. */
  public LintFinding at(Optional<Path> place, int number) {
    return new LintFinding(tool, check, level, place, number, 0, message);
  }

  /** The file as seen from a directory, with {@code /}; its bare name where it lies elsewhere. */
  public String path(Path directory) {
    return file.map(
            one -> one.startsWith(directory) ? directory.relativize(one) : one.getFileName())
        .map(one -> one.toString().replace('\\', '/'))
        .orElse("");
  }

  /** File and line as seen from a directory; empty if it is about no file. */
  String place(Path directory) {
    return path(directory) + (file.isPresent() && line > 0 ? ":" + line : "");
  }
}
