package io.github.gatehouse.routing.check;

import io.github.gatehouse.receipts.digest.Sha256;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One gate's result at one commit, as a code host shows it.
 *
 * @param name {@code <flow>:gate:<id>}, lower case; the same at every commit
 * @param headSha the commit it speaks of, 40 hex digits
 * @param title one line of plain text, 1 to {@value #LONGEST_TITLE} characters, no foreign text
 * @param summary Markdown, at most {@value #LONGEST_TEXT} characters
 * @param text details in Markdown, at most {@value #LONGEST_TEXT} characters; may be empty
 */
public record CheckRun(
    String name, String headSha, Conclusion conclusion, String title, String summary, String text) {
  /** Characters of a title at most. */
  public static final int LONGEST_TITLE = 255;

  /** Characters of a text at most. */
  public static final int LONGEST_TEXT = 60_000;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}:gate:[a-z0-9-]{1,40}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  public CheckRun {
    matches("name", name, NAME, "<flow>:gate:<id> in lower case");
    matches("headSha", headSha, COMMIT, "40 hex digits");
    Objects.requireNonNull(conclusion, "conclusion");
    bounded("title", title, LONGEST_TITLE);
    bounded("summary", summary, LONGEST_TEXT);
    bounded("text", text, LONGEST_TEXT);
    if (title.isBlank() || title.lines().count() > 1) {
      throw new IllegalArgumentException("title is '" + title + "'; one line that is not blank");
    }
  }

  private static void matches(String member, String value, Pattern pattern, String what) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(member + " is '" + value + "'; " + what);
    }
  }

  private static void bounded(String member, String value, int most) {
    if (value == null || value.length() > most) {
      String size = value == null ? "missing" : value.length() + " characters long";
      throw new IllegalArgumentException(member + " is " + size + "; at most " + most);
    }
  }

  /** The gate's id: {@code tests} of {@code gatehouse:gate:tests}. */
  public String gate() {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** A digest of everything that a reader sees: two runs with the same one look the same. */
  public String fingerprint() {
    String parts = String.join("\0", name, headSha, conclusion.toString(), title, summary, text);
    return "gatehouse:" + Sha256.of(parts).substring(0, 32);
  }
}
