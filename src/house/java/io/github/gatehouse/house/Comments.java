package io.github.gatehouse.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells comments from code and string literals. */
final class Comments {
  // Literals come first, so that comment marks inside them are not taken for comments.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<literal>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')"
              + "|(?<comment>//[^\\n]*+|/\\*(?s:.*?)\\*/)");

  private Comments() {}

  /**
   * One line of a comment, its marks removed.
   *
   * @param number of the line in the file, from 1
   */
  record Line(int number, String text) {}

  /** All lines of all comments of a source text. */
  static List<Line> of(String source) {
    List<Line> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      if (token.group("comment") != null) {
        int number =
            (int) source.substring(0, token.start()).chars().filter(c -> c == '\n').count();
        for (String line : token.group("comment").lines().toList()) {
          found.add(
              new Line(++number, line.replaceAll("^\\s*(//|/\\*+|\\*+/?)|\\*/\\s*$", "").strip()));
        }
      }
    }
    return found;
  }

  /** The source text with its comments left out, line breaks kept. */
  static String blanked(String source) {
    return TOKEN
        .matcher(source)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    token.group().startsWith("/")
                        ? token.group().replaceAll("[^\\n]", "")
                        : token.group()));
  }
}
