package io.github.gatehouse.bench.fork;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Iterations of one fork.
 *
 * @param count 0 or more
 * @param millis length of each, 1 or more
 */
public record Iterations(int count, int millis) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})x(\\d{1,6})(ms|s)");

  public Iterations {
    if (count < 0 || millis < 1) {
      throw new IllegalArgumentException(count + " iterations of " + millis + " ms");
    }
  }

  /**
   * Reads {@code 5x200ms} or {@code 3x1s}.
   *
   * @param parameter what to blame
   * @throws IllegalArgumentException if the text has another form
   */
  public static Iterations parse(String parameter, String text) {
    Matcher form = FORM.matcher(text.trim());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          parameter + " is '" + text + "'; it must look like 5x200ms or 3x1s");
    }
    int unit = form.group(3).equals("s") ? 1000 : 1;
    return new Iterations(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)) * unit);
  }
}
