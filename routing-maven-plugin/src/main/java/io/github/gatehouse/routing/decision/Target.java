package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who can be next. A decision names no one whom its policy does not know.
 *
 * @param id kebab-case, such as {@code test-fixer}
 * @param description what it is for, without an end mark; words of the policy
 * @param tasks what it is asked to do, in order, at least one; words of the policy, with blanks
 *     such as {@code {gates}} that a decision fills
 */
public record Target(String id, String description, List<String> tasks) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Target {
    if (!isId(id)) {
      throw new IllegalArgumentException("target is '" + id + "'; kebab-case such as test-fixer");
    }
    Objects.requireNonNull(description, "description");
    tasks = tasks.stream().map(TaskTemplate::checked).toList();
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("target " + id + " has no task; at least 1");
    }
  }

  /** True for a name that a target can have: kebab-case, at most 60 characters. */
  public static boolean isId(String text) {
    return text.length() <= 60 && ID.matcher(text).matches();
  }
}
