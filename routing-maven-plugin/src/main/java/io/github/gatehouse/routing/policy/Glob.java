package io.github.gatehouse.routing.policy;

import java.util.regex.Pattern;

/**
 * A pattern over paths or names with {@code /}: {@code *} and {@code ?} stay within a segment,
 * {@code **} crosses segments, {@code **}{@code /} also stands for nothing.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is empty, longer than 200 characters, or holds a
   *     back-tick or a control character
   */
  public Glob(String text) {
    if (text.isEmpty() || text.length() > 200) {
      throw new IllegalArgumentException(
          "pattern '" + text + "' has " + text.length() + " characters; 1 to 200");
    }
    if (text.contains("`") || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "pattern '" + text + "' holds a back-tick or a control character; none are allowed");
    }
    this.text = text;
    this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
  }

  private static String regex(String glob) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      if (glob.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        out.append(".*");
        i += 2;
      } else {
        char c = glob.charAt(i++);
        out.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return out.toString();
  }

  /** True where the whole path fits. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** The pattern as a code span: its asterisks are no emphasis. */
  String quoted() {
    return "`" + text + "`";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
