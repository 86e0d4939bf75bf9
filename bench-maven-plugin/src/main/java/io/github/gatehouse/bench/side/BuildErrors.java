package io.github.gatehouse.bench.side;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What Maven wrote about a build that failed. */
public final class BuildErrors {
  private static final String LEVEL = "[ERROR] ";
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final Pattern COMPILER = Pattern.compile("\\S.*\\.\\w+:\\[\\d+(,\\d+)?\\] .+");

  /** Words that only say that something follows. */
  private static final Pattern EMPTY =
      Pattern.compile("|COMPILATION ERROR.*|Compilation failure.*|-+|\\[Help.*|Re-run Maven.*");

  private BuildErrors() {}

  /**
   * The first error of a log: the compiler's first one where it has any, or else Maven's; the last
   * line where nobody speaks of an error.
   *
   * @throws IOException if the log cannot be read
   */
  public static String first(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    List<String> lines =
        COLOUR.matcher(text).replaceAll("").lines().filter(line -> !line.isBlank()).toList();
    List<String> errors =
        lines.stream()
            .filter(line -> line.startsWith(LEVEL))
            .map(line -> line.substring(LEVEL.length()).strip())
            .filter(line -> !EMPTY.matcher(line).matches())
            .toList();
    return errors.stream()
        .filter(line -> COMPILER.matcher(line).matches())
        .findFirst()
        .or(() -> errors.stream().findFirst())
        .orElse(lines.isEmpty() ? "Maven said nothing" : lines.get(lines.size() - 1));
  }
}
