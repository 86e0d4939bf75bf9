package io.github.gatehouse.gate.own.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text that a pattern is found in. */
public final class MatchedLines {
  /** Larger reports are refused, in bytes. */
  private static final long MAX_BYTES = 64L << 20;

  /** A pattern can take for ever in a longer line: what stands further right is not looked at. */
  private static final int LONGEST = 2_000;

  private MatchedLines() {}

  /**
   * Reads one text. Named groups {@code file}, {@code line}, {@code rule} and {@code message} of
   * the pattern fill in what they say.
   *
   * @throws IOException if it cannot be read, is too large, or has a line that is too long to be
   *     searched whole and holds no match in its beginning
   */
  public static List<Hit> read(Path report, Pattern pattern) throws IOException {
    if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(report.getFileName() + " is not a regular file");
    }
    long size = Files.size(report);
    if (size > MAX_BYTES) {
      throw new IOException(
          report.getFileName() + " has " + size + " bytes; at most " + MAX_BYTES + " are read");
    }
    Hits hits = new Hits();
    // A reader, and not a decoder that stops at the first byte that is no UTF-8.
    try (Reader raw = new InputStreamReader(Files.newInputStream(report), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(raw)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        Matcher match = pattern.matcher(start);
        if (match.find()) {
          hits.add(hit(match, start, number));
        } else if (start.length() < line.length()) {
          throw new IOException(unsearched(report, number, line));
        }
      }
    }
    return hits.all();
  }

  private static String unsearched(Path report, int number, String line) {
    String which = "line " + number + " of " + report.getFileName();
    return which
        + (" has " + line.length() + " characters, and no match in the first " + LONGEST)
        + "; only shorter ones are searched whole";
  }

  private static Hit hit(Matcher match, String line, int number) {
    String rule = group(match, "rule");
    String message = group(match, "message");
    String at = group(match, "line");
    String file = group(match, "file");
    return new Hit(
        rule.isEmpty() ? "match" : rule,
        message.isEmpty() ? line : message,
        file.isEmpty() ? "output" : file,
        at.matches("\\d{1,9}") ? Integer.parseInt(at) : file.isEmpty() ? number : 0);
  }

  private static String group(Matcher match, String name) {
    if (!match.pattern().pattern().contains("(?<" + name + ">")) {
      return "";
    }
    String said = match.group(name);
    return said == null ? "" : said;
  }
}
