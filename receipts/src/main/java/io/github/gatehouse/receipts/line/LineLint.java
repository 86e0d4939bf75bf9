package io.github.gatehouse.receipts.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an honest evidence line never holds, in lines that anyone may have written. */
public final class LineLint {
  /** Not inside a name, such as the branch {@code fix/about-page}. */
  private static final String BEFORE = "(?<![\\w/.@-])(?:";

  private static final String AFTER = ")(?![\\w/@-]|\\.\\w)";

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\d\\.[A-Z]+\\b|<[a-z][^<>]*>|"
              + BEFORE
              + "TODO|TBD|FIXME|XXX"
              + AFTER
              + "|\\.{3}|\\?\\?+");
  private static final Pattern EXPECTATION =
      Pattern.compile(
          BEFORE + "expected|should|presumably|approximately|about|likely|negligible" + AFTER,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

  private LineLint() {}

  /** Everything wrong with a line, in the order in which it is found; empty for a good line. */
  public static List<String> check(String line) {
    List<String> problems = new ArrayList<>();
    try {
      EvidenceLine.parse(line).segments().forEach(segment -> check(segment.part(), problems));
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
    problems.addAll(invented(line));
    return problems;
  }

  /** Placeholders and words of expectation only: what nobody can have measured. */
  public static List<String> invented(String line) {
    List<String> problems = new ArrayList<>();
    report(problems, PLACEHOLDER.matcher(line), "a placeholder instead of a number or name");
    report(problems, EXPECTATION.matcher(line), "an expectation instead of a measurement");
    return problems;
  }

  private static void check(Segment.Part part, List<String> problems) {
    if (part instanceof Segment.Text && BARE_NUMBER.matcher(part.text()).matches()) {
      problems.add("'" + part.text() + "': a number without a unit");
    }
    if (part instanceof Segment.Count count && count.some() > count.all()) {
      problems.add("'" + part.text() + "': more than all there are");
    }
  }

  private static void report(List<String> problems, Matcher matcher, String what) {
    while (matcher.find()) {
      problems.add("'" + matcher.group() + "': " + what);
    }
  }
}
