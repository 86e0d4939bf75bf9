package io.github.gatehouse.gate.observe;

import java.util.List;

/**
 * What a Maven command line asks for.
 *
 * @param goals phases and goals as given
 */
public record Phases(List<String> goals) {
  private static final List<String> ORDER =
      List.of(
          "validate",
          "initialize",
          "generate-sources",
          "process-sources",
          "generate-resources",
          "process-resources",
          "compile",
          "process-classes",
          "generate-test-sources",
          "process-test-sources",
          "generate-test-resources",
          "process-test-resources",
          "test-compile",
          "process-test-classes",
          "test",
          "prepare-package",
          "package",
          "pre-integration-test",
          "integration-test",
          "post-integration-test",
          "verify",
          "install",
          "deploy");
  private static final List<String> SIDES = List.of("before:", "after:");
  private static final List<String> ELSEWHERE =
      List.of("pre-clean", "clean", "post-clean", "pre-site", "site", "post-site", "site-deploy");

  public Phases {
    goals = List.copyOf(goals);
  }

  /** True where the default lifecycle was asked for, or a phase that does not exist. */
  public boolean build() {
    for (String goal : goals) {
      if (isPhase(goal) && !ELSEWHERE.contains(plain(goal))) {
        return true;
      }
    }
    return false;
  }

  /** True where a phase, or a later one, was asked for; never for {@code none}. */
  public boolean reach(String phase) {
    int wanted = ORDER.indexOf(plain(phase));
    for (String goal : goals) {
      String asked = plain(goal);
      if (isPhase(goal) && (wanted < 0 ? asked.equals(phase) : ORDER.indexOf(asked) >= wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPhase(String goal) {
    // Maven 4 knows before:compile and after:compile, and no plugin has these prefixes.
    return !goal.contains(":") || side(goal) > 0;
  }

  /** Where the phase begins that something comes before or after. */
  private static int side(String goal) {
    for (String side : SIDES) {
      if (goal.startsWith(side)) {
        return side.length();
      }
    }
    return 0;
  }

  private static String plain(String phase) {
    int sub = phase.indexOf('[');
    return phase.substring(side(phase), sub < 0 ? phase.length() : sub);
  }
}
