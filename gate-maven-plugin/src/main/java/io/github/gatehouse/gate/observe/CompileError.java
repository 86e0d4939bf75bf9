package io.github.gatehouse.gate.observe;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One error of a compiler.
 *
 * @param file its name without directories
 * @param line and column: {@code 41,9}
 * @param message foreign text, one line
 */
public record CompileError(String file, String line, String message) {
  /** More errors than this are left to the compiler's own output. */
  private static final int MOST = 20;

  private static final Pattern ERROR =
      Pattern.compile("^(?:.*[/\\\\])?([^/\\\\\\s]+\\.\\w+):\\[(\\d+,\\d+)\\] (.*)$");

  /** The errors in what a compiler's mojo said, in order and each once. */
  static List<CompileError> in(String text) {
    return text.lines()
        .map(String::strip)
        .map(ERROR::matcher)
        .filter(match -> match.matches())
        .map(match -> new CompileError(match.group(1), match.group(2), match.group(3)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** {@code Parser.java:[41,9]}. */
  String place() {
    return file + ":[" + line + "]";
  }

  @Override
  public String toString() {
    return place() + " " + message;
  }
}
