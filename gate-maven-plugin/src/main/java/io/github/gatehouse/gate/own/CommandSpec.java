package io.github.gatehouse.gate.own;

import io.github.gatehouse.receipts.model.OwnGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A command that is a gate.
 *
 * @param gate its id in receipts
 * @param run the program and its arguments; no shell reads them
 * @param directory in which it runs
 * @param limit after which it is ended, with all that it started
 * @param format what it says its result with
 * @param report the file that it writes; empty where the format wants none
 * @param pattern that lines are searched for; empty unless the format is {@link ReportFormat#LINES}
 * @param allowed results that are accepted
 * @param fix what the finding tells people to do
 */
public record CommandSpec(
    OwnGate gate,
    List<String> run,
    Path directory,
    Duration limit,
    ReportFormat format,
    Optional<Path> report,
    String pattern,
    int allowed,
    String fix) {
  public CommandSpec {
    run = List.copyOf(run);
    if (run.isEmpty() || run.get(0).isBlank()) {
      throw new IllegalArgumentException(
          "<run> of " + gate.id() + " is empty; <run><arg>program</arg><arg>…</arg></run>");
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(
          "<timeout> of " + gate.id() + " is " + limit.toSeconds() + "; at least 1 second");
    }
    if (allowed < 0) {
      throw new IllegalArgumentException(
          "<allowed> of " + gate.id() + " is " + allowed + "; at least 0");
    }
    boolean wanted = format != ReportFormat.EXIT && format != ReportFormat.LINES;
    if (wanted && report.isEmpty()) {
      throw new IllegalArgumentException(
          "<report> of " + gate.id() + " is missing; <format> " + format.id() + " reads one");
    }
    if (format == ReportFormat.LINES && pattern.isEmpty()) {
      throw new IllegalArgumentException(
          "<pattern> of " + gate.id() + " is missing; <format> lines searches for it");
    }
    compiled(pattern);
  }

  private static Pattern compiled(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("<pattern> is '" + pattern + "': " + e.getMessage(), e);
    }
  }

  /** The pattern, ready to search with. */
  Pattern search() {
    return compiled(pattern);
  }

  /** The program's name without directories. */
  String tool() {
    return run.get(0).replaceFirst("^.*[/\\\\](?=.)", "");
  }
}
