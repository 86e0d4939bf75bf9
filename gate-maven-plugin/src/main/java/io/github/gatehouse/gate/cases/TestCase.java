package io.github.gatehouse.gate.cases;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One test case of one run.
 *
 * @param type class it belongs to, empty where the report names none; foreign text
 * @param name method with what tells its invocations apart, or a phrase; empty where the class as a
 *     whole failed; foreign text
 * @param message of the failure, one line; empty where there is none; foreign text
 * @param millis how long it took; 0 where the report does not say
 * @param tags as far as the report names them
 */
public record TestCase(
    String type, String name, Fate fate, String message, long millis, Set<String> tags) {
  /** Longer foreign text is cut, in characters. */
  private static final int LONGEST = 300;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+");

  /** How a case ended, from good to bad. */
  public enum Fate {
    PASSED,
    /** Failed first and passed when run again. */
    FLAKY,
    SKIPPED,
    FAILED
  }

  public TestCase {
    Objects.requireNonNull(fate, "fate");
    type = flat(type);
    name = flat(name);
    message = flat(message);
    millis = Math.max(0, millis);
    tags = Set.copyOf(tags);
  }

  /** {@code class#method[invocation]}, or as much of it as is known. */
  public String id() {
    if (type.isEmpty() || name.isEmpty()) {
      return type.isEmpty() && name.isEmpty() ? "unnamed" : type + name;
    }
    return type + "#" + name;
  }

  /** True where it ran to an end. */
  public boolean executed() {
    return fate != Fate.SKIPPED;
  }

  private static String flat(String foreign) {
    // Only so much is looked at: a message of 60 MB has no further use.
    String start = foreign.length() > 4 * LONGEST ? foreign.substring(0, 4 * LONGEST) : foreign;
    String line = UNSEEN.matcher(start).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }
}
