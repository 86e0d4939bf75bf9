package io.github.gatehouse.gate.doctor;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maven and Java.
 *
 * @param maven version
 * @param java feature release
 */
public record Versions(String maven, int java) implements Examined {
  /** Lines of Maven that every release of this suite is tried with. */
  private static final Set<String> TRIED = Set.of("3.8", "3.9", "3.10", "4.0");

  private static final Set<Integer> LONG_TERM = Set.of(17, 21, 25);
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

  @Override
  public List<Remark> remarks() {
    return List.of(ofMaven(), ofJava());
  }

  private Remark ofMaven() {
    Matcher numbers = NUMBERS.matcher(maven);
    if (!numbers.matches()) {
      return Remark.warn("maven", "version '" + maven + "' is none", "mvn -version");
    }
    String line = numbers.group(1) + "." + numbers.group(2);
    int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
    if (TRIED.contains(line) || line.equals("3.6") && patch >= 3) {
      return Remark.ok("maven", maven);
    }
    boolean old = line.matches("[12]\\..*|3\\.[0-6]");
    return old
        ? Remark.problem("maven", maven + "; at least 3.6.3", "install Maven 3.9")
        : Remark.warn("maven", maven + " has not been tried", "mvn wrapper:wrapper -Dmaven=3.9.16");
  }

  private Remark ofJava() {
    if (java < 17) {
      return Remark.problem("java", java + "; at least 17", "set JAVA_HOME to a JDK of 17 or 21");
    }
    return LONG_TERM.contains(java)
        ? Remark.ok("java", Integer.toString(java))
        : Remark.warn("java", java + " has not been tried", "set JAVA_HOME to a JDK of 17 or 21");
  }
}
